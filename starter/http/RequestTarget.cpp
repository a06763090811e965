// The target of a request, in the textbook's form: a path whose first segment is a host.

#include "http/RequestTarget.h"

#include "BadMessage.h"
#include "FillIn.h"
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

} // namespace

std::string RequestTarget::authority() const
{
    return port == 80 ? host : host + ":" + std::to_string(port);
}

bool mayNameAHost(std::string_view target)
{
    constexpr std::string_view letters =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const auto segment = firstSegment(target);
    const auto host = segment.substr(0, segment.find(':'));
    // A host begins with a letter or a digit, and holds dots, hyphens and underscores besides.
    if (host.empty() || letters.find(host.front()) == std::string_view::npos)
        return false;
    for (const char c : host)
        if (letters.find(c) == std::string_view::npos && c != '.' && c != '-' && c != '_')
            return false;
    return host.find("..") == std::string_view::npos && !hasKnownSuffix(host);
}

RequestTarget parseTarget(std::string_view target)
{
    // Fill in start: 2.1 parseTarget
    fillIn("2.1 parseTarget", target);
    // Fill in end: 2.1
}
