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
    fillIn("2.3 formatRequest");
    // Fill in end: 2.3
}

FieldList endToEndFields(const FieldList& fields)
{
    FieldList result = fields;
    // Fill in start: 6.3 endToEndFields
    // Only those that would misdescribe the proxy's own connection.
    fallBack("6.3 endToEndFields");
    for (const char* name : {"Connection", "Keep-Alive", "Transfer-Encoding"})
        result.remove(name);
    // Fill in end: 6.3
    return result;
}

FieldList requestFields(const RequestHead& request, const std::string& pseudonym)
{
    // Fill in start: 6.4 requestFields
    // The origin receives none of the client's fields.
    fallBack("6.4 requestFields");
    return {};
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
    // Every request is forwarded.
    fallBack("6.8 nextHop");
    return NextHop::origin;
    // Fill in end: 6.8
}

} // namespace proxy
