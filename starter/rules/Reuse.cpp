// May this stored response answer that request?

#include "rules/Reuse.h"

#include "FillIn.h"
#include "http/Number.h"
#include "rules/Freshness.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace proxy
{

Reuse evaluateReuse(const CacheRequest& request, const CacheResponse& stored, Moment now)
{
    // Fill in start: 7.5 evaluateReuse
    // Any stored response may be used.
    fallBack("7.5 evaluateReuse");
    return Reuse::fresh;
    // Fill in end: 7.5
}

bool mustBeRevalidated(const CacheResponse& stored)
{
    return stored.directives.has("must-revalidate") || stored.directives.has("proxy-revalidate") ||
           stored.directives.has("s-maxage") || stored.directives.hasAlone("no-cache");
}

bool mayServeStaleOnError(const CacheRequest& request, const CacheResponse& stored, Moment now)
{
    // Fill in start: 7.6 mayServeStaleOnError
    // Only what the origin answers now is passed on.
    fallBack("7.6 mayServeStaleOnError");
    return false;
    // Fill in end: 7.6
}

bool isServerFailure(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

bool isFromTheFuture(const CacheResponse& stored, Moment now)
{
    return stored.requestTime > now + 10s;
}

std::chrono::milliseconds freshFor(const CacheResponse& stored, Moment now)
{
    return isFromTheFuture(stored, now) ? -longestDelta
                                        : freshnessLifetime(stored) - currentAge(stored, now);
}

} // namespace proxy
