// Requests that HTTP forbids although they could be parsed.

#include "http/RequestRules.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Authority.h"
#include "http/Grammar.h"

namespace proxy
{

void checkRequest(const RequestHead& request)
{
    // Fill in start: 4.2 checkRequest
    const auto& [method, target, version] = request.line;
    if (!version.starts_with("HTTP/1."))
        throw VersionNotSupported("This proxy speaks HTTP/1.1, not " + version + ".");
    if (!isToken(method))
        throw BadMessage("The method is not a valid token.");
    const auto hosts = request.fields.findAll("Host");
    if (hosts.size() > 1 || (hosts.empty() && version != "HTTP/1.0"))
        throw BadMessage("A request must have exactly one Host field.");
    if (!hosts.empty() && !isHostField(hosts.front(), target))
        throw BadMessage("The Host field must contain a host, with or without a port.");
    // Fill in else
    // // Every request is accepted as it is.
    // fallBack("4.2 checkRequest");
    // Fill in end: 4.2
}

} // namespace proxy
