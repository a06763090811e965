// Is a stored response still fresh? Two durations decide: response_is_fresh = (freshness_lifetime >
// current_age), RFC 9111 section 4.2. Nothing here looks at a clock: the time is a parameter.

#include "rules/Freshness.h"

#include "FillIn.h"
#include "http/Grammar.h"
#include "http/HttpDate.h"
#include "http/Number.h"
#include "rules/Storability.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace proxy
{

namespace
{

/// The value of Age: how old the response was when it arrived.
seconds ageValue(const FieldList& fields)
{
    const std::string text = fields.find("Age").value_or("");
    return parseDeltaSeconds(trimmed(std::string_view(text).substr(0, text.find(','))))
        .value_or(0s);
}

} // namespace

seconds freshnessLifetime(const CacheResponse& response)
{
    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = response.directives.seconds(directive))
            return *lifetime;
    if (response.directives.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in else
    // // A stored response stays fresh forever.
    // fallBack("7.2 freshnessLifetime");
    // return longestDelta;
    // Fill in end: 7.2
}

std::chrono::milliseconds currentAge(const CacheResponse& response, Moment now)
{
    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceRequest = std::max(now - response.requestTime, 0ms);
    return sinceRequest + std::max(apparent, ageValue(response.fields));
    // Fill in else
    // // A stored response does not get older.
    // fallBack("7.3 currentAge");
    // return ageValue(response.fields);
    // Fill in end: 7.3
}

std::optional<std::chrono::sys_seconds> dateIn(const CacheResponse& response, std::string_view name)
{
    const auto text = response.fields.find(name);
    return text ? parseHttpDate(*text, std::chrono::floor<seconds>(response.requestTime))
                : std::nullopt;
}

std::chrono::sys_seconds dateOf(const CacheResponse& response)
{
    return response.date.value_or(std::chrono::floor<seconds>(response.requestTime));
}

seconds heuristicLifetime(const CacheResponse& response)
{
    const auto changed = dateIn(response, "Last-Modified");
    if (!changed ||
        !(isHeuristicallyCacheable(response.status) || response.directives.permits("public")))
        return 0s;
    return std::clamp<seconds>((dateOf(response) - *changed) / 10, 0s, 24h);
}

} // namespace proxy
