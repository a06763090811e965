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
    // What is kept is good.
    fallBack("7.5 judge");
    return Reuse::fresh;
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
    // Only what C says now is passed on.
    fallBack("7.6 mayStandIn");
    return false;
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
