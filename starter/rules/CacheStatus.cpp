// How the cache describes what it did.

#include "rules/CacheStatus.h"

namespace proxy
{

namespace
{

const char* token(ForwardReason reason)
{
    switch (reason)
    {
    case ForwardReason::no:
        return "hit";
    case ForwardReason::uriMiss:
        return "fwd=uri-miss";
    case ForwardReason::varyMiss:
        return "fwd=vary-miss";
    case ForwardReason::stale:
        return "fwd=stale";
    case ForwardReason::request:
        return "fwd=request";
    case ForwardReason::method:
        return "fwd=method";
    case ForwardReason::bypass:
        return "fwd=bypass";
    case ForwardReason::partial:
        return "fwd=partial";
    }
    return "";
}

} // namespace

std::string formatCacheStatus(const CacheStatus& status, const std::string& pseudonym)
{
    std::string text = pseudonym + "; " + token(status.forwarded);
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

} // namespace proxy
