// What a proxy changes in a message that it forwards.

#include "http/Forwarding.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"
#include "http/Number.h"
#include "http/Persistence.h"
#include "http/ProtocolUpgrade.h"
#include "http/Trailers.h"

namespace proxy
{

std::string formatRequest(
    const std::string& method, const RequestTarget& target, const FieldList& fields)
{
    // Fill in start: 2.3 formatRequest
    std::string text = method + " " + target.path + " HTTP/1.1\r\n" + //
                       "Host: " + target.authority() + "\r\n";
    for (const Field& field : fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 2.3
}

FieldList endToEndFields(const FieldList& fields)
{
    FieldList result = fields;
    // Fill in start: 6.3 endToEndFields
    result.removeAll(fields.listMembers("Connection"));
    for (const char* name : {"Connection", "Keep-Alive", "Proxy-Authenticate",
             "Proxy-Authentication-Info", "Proxy-Authorization", "Proxy-Connection", "TE",
             "Trailer", "Transfer-Encoding", "Upgrade"})
        result.remove(name);
    // Fill in else
    // // Only those that would misdescribe the proxy's own connection.
    // fallBack("6.3 endToEndFields");
    // for (const char* name : {"Connection", "Keep-Alive", "Transfer-Encoding"})
    //     result.remove(name);
    // Fill in end: 6.3
    return result;
}

FieldList requestFields(const RequestHead& request, const std::string& pseudonym)
{
    // Fill in start: 6.4 requestFields
    FieldList fields = endToEndFields(request.fields);
    fields.remove("Host");
    fields.remove("Content-Length");
    if (request.line.version == "HTTP/1.0")
        fields.remove("Expect");
    if (const auto left = forwardsLeft(request); left && *left > 0)
        fields.replace("Max-Forwards", std::to_string(*left - 1));
    fields.add("Via", viaValue(request.line.version, pseudonym));
    return fields;
    // Fill in else
    // // The origin receives none of the client's fields.
    // fallBack("6.4 requestFields");
    // return {};
    // Fill in end: 6.4
}

FieldList forwardedFields(
    const RequestHead& request, const FieldList& framing, const std::string& pseudonym)
{
    FieldList fields = requestFields(request, pseudonym);
    for (const Field& field : framing)
        fields.add(field.name, field.value);
    if (const auto names = announcedTrailers(request.fields);
        !names.empty() && framing.find("Transfer-Encoding"))
        fields.add("Trailer", names);
    std::string options = keepsConnection(request.line.version, request.fields) ? "" : "close";
    const auto addForThisHop = [&](const char* name, const std::string& value)
    {
        fields.remove(name);
        fields.add(name, value);
        options += (options.empty() ? "" : ", ") + std::string(name);
    };
    if (acceptsTrailers(request))
        addForThisHop("TE", "trailers");
    if (const auto protocols = upgradeToPassOn(request); !protocols.empty())
        addForThisHop("Upgrade", protocols);
    if (!options.empty())
        fields.add("Connection", options);
    return fields;
}

std::string viaValue(const std::string& version, const std::string& pseudonym)
{
    return version.substr(version.find('/') + 1) + " " + pseudonym;
}

std::optional<std::uint64_t> forwardsLeft(const RequestHead& request)
{
    const bool counts = request.line.method == "TRACE" || request.line.method == "OPTIONS";
    if (!counts || !request.fields.find("Max-Forwards"))
        return std::nullopt;
    const auto left = parseSaturated(request.fields.findOnly("Max-Forwards").value_or(""));
    if (!left)
        throw BadMessage("Max-Forwards must be a single decimal number.");
    return left;
}

NextHop nextHop(const RequestHead& request, const std::string& pseudonym)
{
    // Fill in start: 6.8 nextHop
    for (const std::string& member : request.fields.listMembers("Via"))
    {
        // "1.1 name", and perhaps " (comment)"
        const auto name = trimmed(std::string_view(member).substr(member.find(' ') + 1));
        if (name.substr(0, name.find(' ')) == pseudonym)
            return NextHop::loop;
    }
    return forwardsLeft(request) == 0 ? NextHop::thisOne : NextHop::origin;
    // Fill in else
    // // Every request is forwarded.
    // fallBack("6.8 nextHop");
    // return NextHop::origin;
    // Fill in end: 6.8
}

} // namespace proxy
