// What the cache tells about itself.

#include "cache/CacheStatus.h"

namespace
{

const char* token(Forwarded reason)
{
    switch (reason)
    {
    case Forwarded::no:
        return "hit";
    case Forwarded::uriMiss:
        return "fwd=uri-miss";
    case Forwarded::varyMiss:
        return "fwd=vary-miss";
    case Forwarded::stale:
        return "fwd=stale";
    case Forwarded::request:
        return "fwd=request";
    case Forwarded::method:
        return "fwd=method";
    case Forwarded::bypass:
        return "fwd=bypass";
    case Forwarded::partial:
        return "fwd=partial";
    }
    return "";
}

} // namespace

std::string formatCacheStatus(const CacheStatus& status, const std::string& ownName)
{
    std::string text = ownName + "; " + token(status.forwarded);
    if (status.status)
        text += "; fwd-status=" + std::to_string(*status.status);
    if (status.freshFor)
        text += "; ttl=" +
                std::to_string(std::chrono::ceil<std::chrono::seconds>(*status.freshFor).count());
    if (status.stored)
        text += "; stored";
    if (status.collapsed)
        text += "; collapsed";
    return text;
}
