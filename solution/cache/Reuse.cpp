// May this stored response answer that request?

#include "cache/Reuse.h"

#include "FillIn.h"
#include "cache/Freshness.h"
#include "http/CacheControl.h"

#include <algorithm>

using namespace std::chrono_literals;

Reuse judge(const RequestHead& request, const StoredHead& stored, Moment now)
{
    // Fill in start: 7.5 judge
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
        return Reuse::staleAsAllowed;
    if (maxAge || asked.has("min-fresh"))
        return Reuse::stale;
    return -left <= said.seconds("stale-while-revalidate").value_or(-1s) ? Reuse::whileRevalidated
                                                                         : Reuse::stale;
    // Fill in else
    // // What is kept is good.
    // fallBack("7.5 judge");
    // return Reuse::fresh;
    // Fill in end: 7.5
}

bool mustBeRevalidated(const StoredHead& stored)
{
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    return said.has("must-revalidate") || said.has("proxy-revalidate") || said.has("s-maxage") ||
           said.hasAlone("no-cache");
}

bool mayStandIn(const RequestHead& request, const StoredHead& stored, Moment now)
{
    // Fill in start: 7.6 mayStandIn
    const CacheControl asked = CacheControl::ofRequest(request.fields);
    const CacheControl said = CacheControl::ofResponse(stored.fields);
    if (mustBeRevalidated(stored) || asked.has("no-cache") || countsAsFailure(stored.status))
        return false;
    const auto limit = std::max(asked.seconds("stale-if-error"), said.seconds("stale-if-error"));
    return -freshFor(stored, now) <= limit.value_or(24h);
    // Fill in else
    // // Only what C says now is passed on.
    // fallBack("7.6 mayStandIn");
    // return false;
    // Fill in end: 7.6
}

bool countsAsFailure(int status)
{
    return status == 500 || status == 502 || status == 503 || status == 504;
}

std::chrono::milliseconds freshFor(const StoredHead& stored, Moment now)
{
    return freshnessLifetime(stored) - currentAge(stored, now);
}
