// The target of a request, in the textbook's form: a path whose first segment is a host.

#include "http/RequestTarget.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"
#include "http/MediaType.h"
#include "http/Number.h"

#include <Poco/String.h>

namespace
{

/// What stands between the leading slash and the next slash or question mark.
std::string_view firstSegment(std::string_view target)
{
    target.remove_prefix(1);
    return target.substr(0, target.find_first_of("/?"));
}

/// What stands before the colon of `host:port`.
std::string_view hostOf(std::string_view authority)
{
    return authority.substr(0, authority.find(':'));
}

} // namespace

std::string RequestTarget::authority() const
{
    return port == 80 ? host : host + ":" + std::to_string(port);
}

bool isHostName(std::string_view host)
{
    constexpr std::string_view letters =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (host.empty() || letters.find(host.front()) == std::string_view::npos)
        return false;
    for (const char c : host)
        if (letters.find(c) == std::string_view::npos && c != '.' && c != '-' && c != '_')
            return false;
    return host.find("..") == std::string_view::npos;
}

bool mayNameAHost(std::string_view target)
{
    const auto host = hostOf(firstSegment(target));
    return isHostName(host) && !hasKnownSuffix(host);
}

RequestTarget parseTarget(std::string_view target)
{
    // Fill in start: 2.1 parseTarget
    fillIn("2.1 parseTarget");
    // Fill in end: 2.1
}

RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target)
{
    // Fill in start: 6.1 parseAbsoluteForm
    fillIn("6.1 parseAbsoluteForm");
    // Fill in end: 6.1
}

RequestTarget parseAuthorityForm(std::string_view target)
{
    const auto port = target.find(':');
    if (!isHostName(hostOf(target)) || port == std::string_view::npos ||
        target.find_first_not_of("0123456789", port + 1) != std::string_view::npos)
        throw BadMessage("The target of CONNECT must be a host, a colon and a port.");
    return parseTarget("/" + std::string(target));
}
