// The "MUST"s of RFC 9110 and 9112 that a single head can break. Only rules that B itself is
// responsible for are here: fields that B forwards unchanged are the responsibility of A and C.
#include "tests/support/GeneralRules.h"

#include "tests/support/Language.h"

#include <algorithm>

namespace Plays
{

namespace
{

/// What is wrong, and the name of the field with the mistake; empty for the start line.
struct Finding
{
    std::string sentence;
    std::string field;
};

std::optional<Finding> framingOf(
    const Wire::Message& response, const std::string& field, const std::string& requestVersion)
{
    const int status = response.status();
    const bool opensTunnel =
        response.kind() == Wire::Message::Kind::responseToConnect && status / 100 == 2;
    if (response.field(field) == nullptr)
        return std::nullopt;
    if (response.interim() || status == 204)
        return Finding{english("A %1 response must not have %2 (RFC 9110 section 8.6, RFC 9112 "
                               "section 6.1).",
                           {std::to_string(status), field}),
            field};
    if (opensTunnel)
        return Finding{
            english("A response that opens a tunnel must not have %1 (RFC 9110 section 9.3.6).",
                {field}),
            field};
    if (field == "Transfer-Encoding" && requestVersion == "HTTP/1.0")
        return Finding{
            english("B sent Transfer-Encoding to an HTTP/1.0 client, which does not know it "
                    "(RFC 9112 section 6.1)."),
            field};
    return std::nullopt;
}

std::optional<Finding> ofResponse(const Wire::Message& response, const std::string& requestVersion)
{
    const int status = response.status();
    for (const char* field : {"Content-Length", "Transfer-Encoding"})
    {
        if (auto found = framingOf(response, field, requestVersion))
            return found;
    }
    if (response.interim() && requestVersion == "HTTP/1.0")
        return Finding{
            english("B sent a 1xx response to an HTTP/1.0 client, which does not know it "
                    "(RFC 9110 section 15.2)."),
            ""};
    if (status == 405 && response.field("Allow") == nullptr)
        return Finding{
            english("A 405 response must name the supported methods in an Allow field (RFC "
                    "9110 section 15.5.6)."),
            ""};
    if ((status == 101 || status == 426) && response.field("Upgrade") == nullptr)
        return Finding{
            english(
                "A %1 response must name the protocol in an Upgrade field (RFC 9110 section 7.8).",
                {std::to_string(status)}),
            ""};
    return std::nullopt;
}

/// A hop-by-hop field that Connection does not name.
std::optional<Finding> withoutConnection(
    const Wire::Message& message, const std::string& name, const std::string& section)
{
    if (message.field(name) == nullptr || message.has("Connection", name))
        return std::nullopt;
    return Finding{
        english("The field %1 is hop-by-hop, so Connection must name it (RFC 9110 section %2).",
            {name, section}),
        name};
}

/// A field that a proxy writes itself, and that can occur only once.
std::optional<Finding> twice(const Wire::Message& message)
{
    for (const char* name : {"Date", "Age", "Max-Forwards", "Content-Type", "Location"})
    {
        if (message.head().count(name) > 1)
            return Finding{
                english("The field %1 must not occur twice (RFC 9110 section 5.3).", {name}), name};
    }
    return std::nullopt;
}

} // namespace

std::optional<Difference> brokenRule(
    const Wire::Message& message, const std::string& requestVersion)
{
    const bool request = message.kind() == Wire::Message::Kind::request;
    std::optional<Finding> found =
        request ? withoutConnection(message, "TE", "10.1.4") : ofResponse(message, requestVersion);
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
