// Is it still fresh? Two durations say it: response_is_fresh = (freshness_lifetime > current_age),
// RFC 9111 section 4.2. Nothing in here looks at a clock: `now` is always given.

#include "rules/Freshness.h"

#include "FillIn.h"
#include "http/Grammar.h"
#include "http/HttpDate.h"
#include "http/Number.h"
#include "rules/CacheControl.h"
#include "rules/Storability.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::seconds;

namespace proxy
{

namespace
{

/// What Age says: how old the response was when it came.
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
    // What is kept is good for ever.
    fallBack("7.2 freshnessLifetime", response);
    return longestDelta;
    // Fill in end: 7.2
}

std::chrono::milliseconds currentAge(const CacheResponse& response, Moment now)
{
    // Fill in start: 7.3 currentAge
    // What is kept does not grow older.
    fallBack("7.3 currentAge", response, now);
    return ageValue(response.fields);
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
    return dateIn(response, "Date").value_or(std::chrono::floor<seconds>(response.requestTime));
}

seconds heuristicLifetime(const CacheResponse& response)
{
    const CacheControl said = CacheControl::ofResponse(response.fields);
    const auto changed = dateIn(response, "Last-Modified");
    if (!changed || !(isHeuristicallyCacheable(response.status) || said.has("public")))
        return 0s;
    return std::clamp<seconds>((dateOf(response) - *changed) / 10, 0s, 24h);
}

} // namespace proxy
