// The textbook's form of a target: a path whose first segment is a host.

#include "client/TextbookTarget.h"

#include "BadMessage.h"
#include "http/Authority.h"
#include "http/Grammar.h"
#include "http/MediaType.h"

namespace proxy
{

bool mayNameAHost(std::string_view path)
{
    const auto host = hostOf(path.substr(1));
    const bool isAddress = host.starts_with('[');
    return isHost(host) && (isAddress || isHostName(normalizedHost(host))) && !hasKnownSuffix(host);
}

bool namesHostAndPort(std::string_view path)
{
    const auto authority = authorityOf(path.substr(1));
    return hostOf(authority).size() < authority.size() && isHostAndPort(authority);
}

RequestTarget parseTextbookTarget(std::string_view path)
{
    const auto text = path.substr(1);
    for (const std::string_view scheme : {"http://", "https://"})
        if (sameName(text.substr(0, scheme.size()), scheme))
            throw BadMessage("Leave out " + std::string(scheme) + ": ask for /" +
                             std::string(text.substr(scheme.size())) + " instead.");
    return parseAuthorityAndPath(text);
}

} // namespace proxy
