// The "MUST"s of RFC 9110 and 9112 that one head alone can break. Only what B itself is answerable
// for stands here: fields that it passes on as they came are the business of A and C.
#include "tests/support/GeneralRules.h"

#include <algorithm>

namespace Plays
{

namespace
{

/// A sentence, and the field that it is about; an empty name: the start line.
struct Finding
{
    std::string sentence;
    std::string field;
};

std::optional<Finding> framingOf(
    const Wire::Message& response, const std::string& field, const std::string& askedVersion)
{
    const int status = response.status();
    const bool opensTunnel =
        response.kind() == Wire::Message::Kind::responseToConnect && status / 100 == 2;
    if (response.field(field) == nullptr)
        return std::nullopt;
    if (response.interim() || status == 204)
        return Finding{"A response " + std::to_string(status) + " has no " + field +
                           " (RFC 9110 section 8.6, RFC 9112 section 6.1).",
            field};
    if (opensTunnel)
        return Finding{
            "The response that opens a tunnel has no " + field + " (RFC 9110 section 9.3.6).",
            field};
    if (field == "Transfer-Encoding" && askedVersion == "HTTP/1.0")
        return Finding{"B sent Transfer-Encoding to a client of HTTP/1.0, which does not know it "
                       "(RFC 9112 section 6.1).",
            field};
    return std::nullopt;
}

std::optional<Finding> ofResponse(const Wire::Message& response, const std::string& askedVersion)
{
    const int status = response.status();
    for (const char* field : {"Content-Length", "Transfer-Encoding"})
    {
        if (auto found = framingOf(response, field, askedVersion))
            return found;
    }
    if (response.interim() && askedVersion == "HTTP/1.0")
        return Finding{"B sent a response 1xx to a client of HTTP/1.0, which does not know them "
                       "(RFC 9110 section 15.2).",
            ""};
    if (status == 405 && response.field("Allow") == nullptr)
        return Finding{"A response 405 must name the methods that would do in a field Allow (RFC "
                       "9110 section 15.5.6).",
            ""};
    if ((status == 101 || status == 426) && response.field("Upgrade") == nullptr)
        return Finding{"A response " + std::to_string(status) +
                           " must name the protocol in a field Upgrade (RFC 9110 section 7.8).",
            ""};
    return std::nullopt;
}

/// A field of one connection only, that is not named by Connection.
std::optional<Finding> withoutConnection(
    const Wire::Message& message, const std::string& name, const std::string& section)
{
    if (message.field(name) == nullptr || message.has("Connection", name))
        return std::nullopt;
    return Finding{"The field " + name +
                       " is for one connection only, so Connection must name it "
                       "(RFC 9110 section " +
                       section + ").",
        name};
}

/// Fields that a proxy writes itself, and of which there can be only one.
std::optional<Finding> twice(const Wire::Message& message)
{
    for (const char* name : {"Date", "Age", "Max-Forwards", "Content-Type", "Location"})
    {
        if (message.head().count(name) > 1)
            return Finding{
                std::string("The field ") + name + " must not come twice (RFC 9110 section 5.3).",
                name};
    }
    return std::nullopt;
}

} // namespace

std::optional<Difference> brokenRule(const Wire::Message& message, const std::string& askedVersion)
{
    const bool request = message.kind() == Wire::Message::Kind::request;
    std::optional<Finding> found =
        request ? withoutConnection(message, "TE", "10.1.4") : ofResponse(message, askedVersion);
    if (!found)
        found = withoutConnection(message, "Upgrade", "7.8");
    if (!found)
        found = twice(message);
    if (!found)
        return std::nullopt;
    Difference difference;
    difference.sentence = found->sentence;
    difference.place = Difference::Place::Head;
    difference.came = message.startLine();
    for (std::size_t i = 0; i < message.fields().size(); ++i)
    {
        if (!Wire::sameName(message.fields()[i].name, found->field))
            continue;
        difference.came = message.fields()[i].name + ":" + message.fields()[i].raw;
        difference.line = i + 1;
    }
    return difference;
}

} // namespace Plays
