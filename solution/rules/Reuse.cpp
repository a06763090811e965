// May this stored response answer that request?

#include "rules/Reuse.h"

#include "FillIn.h"
#include "rules/CacheControl.h"
#include "rules/Freshness.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace proxy
{

Reuse evaluateReuse(const RequestHead& request, const CacheResponse& stored, Moment now)
{
    // Fill in start: 7.5 evaluateReuse
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    const auto left = freshFor(stored, now);
    const auto maxAge = asked.seconds("max-age");
    const bool tooOld = maxAge && (*maxAge == 0s || currentAge(stored, now) > *maxAge);
    if (asked.has("no-cache") || (tooOld && left > 0ms))
        return Reuse::requestForbids;
    if (said.hasAlone("no-cache") || tooOld)
        return Reuse::stale;
    if (left > 0ms)
        return left >= asked.seconds("min-fresh").value_or(0s) ? Reuse::fresh
                                                               : Reuse::requestForbids;
    if (mustBeRevalidated(stored))
        return Reuse::stale;
    if (asked.hasAlone("max-stale") || -left <= asked.seconds("max-stale").value_or(-1s))
        return Reuse::allowedStale;
    if (maxAge || asked.has("min-fresh"))
        return Reuse::stale;
    return -left <= said.seconds("stale-while-revalidate").value_or(-1s)
               ? Reuse::staleWhileRevalidate
               : Reuse::stale;
    // Fill in else
    // // What is kept is good.
    // fallBack("7.5 judge", request, stored, now);
    // return Reuse::fresh;
    // Fill in end: 7.5
}

bool mustBeRevalidated(const CacheResponse& stored)
{
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    return said.has("must-revalidate") || said.has("proxy-revalidate") || said.has("s-maxage") ||
           said.hasAlone("no-cache");
}

bool mayServeStaleOnError(const RequestHead& request, const CacheResponse& stored, Moment now)
{
    // Fill in start: 7.6 mayServeStaleOnError
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    if (mustBeRevalidated(stored) || asked.has("no-cache") || isServerFailure(stored.status))
        return false;
    const auto limit = std::max(asked.seconds("stale-if-error"), said.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in else
    // // Only what C says now is passed on.
    // fallBack("7.6 mayServeStaleOnError", request, stored, now);
    // return false;
    // Fill in end: 7.6
}

bool isServerFailure(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

std::chrono::milliseconds freshFor(const CacheResponse& stored, Moment now)
{
    return freshnessLifetime(stored) - currentAge(stored, now);
}

} // namespace proxy
