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
    const auto left = freshFor(stored, now);
    const auto maxAge = request.directives.seconds("max-age");
    const bool tooOld = maxAge && (*maxAge == 0s || currentAge(stored, now) > *maxAge);
    if (request.directives.has("no-cache") || (tooOld && left > 0ms))
        return Reuse::requestForbids;
    if (stored.directives.hasAlone("no-cache") || tooOld)
        return Reuse::stale;
    if (left > 0ms)
        return left >= request.directives.seconds("min-fresh").value_or(0s) ? Reuse::fresh
                                                                            : Reuse::requestForbids;
    if (mustBeRevalidated(stored))
        return Reuse::stale;
    if (request.directives.hasAlone("max-stale") ||
        -left <= request.directives.seconds("max-stale").value_or(-1s))
        return Reuse::allowedStale;
    if (maxAge || request.directives.has("min-fresh"))
        return Reuse::stale;
    return -left <= stored.directives.seconds("stale-while-revalidate").value_or(-1s)
               ? Reuse::staleWhileRevalidate
               : Reuse::stale;
    // Fill in else
    // // Any stored response may be used.
    // fallBack("7.5 evaluateReuse");
    // return Reuse::fresh;
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
    if (mustBeRevalidated(stored) || request.directives.has("no-cache") ||
        isServerFailure(stored.status))
        return false;
    const auto limit = std::max(
        request.directives.seconds("stale-if-error"), stored.directives.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in else
    // // Only what the origin answers now is passed on.
    // fallBack("7.6 mayServeStaleOnError");
    // return false;
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
