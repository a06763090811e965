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
    // What is kept is good.
    fallBack("7.5 judge", request, stored, now);
    return Reuse::fresh;
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
    // Only what C says now is passed on.
    fallBack("7.6 mayServeStaleOnError", request, stored, now);
    return false;
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
