// Is it still fresh? Two durations say it: response_is_fresh = (freshness_lifetime > current_age),
// RFC 9111 section 4.2. Nothing in here looks at a clock: `now` is always given.

#include "cache/Freshness.h"

#include "FillIn.h"
#include "cache/Storing.h"
#include "http/CacheControl.h"
#include "http/Grammar.h"
#include "http/HttpDate.h"
#include "http/Number.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::seconds;

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

seconds freshnessLifetime(const StoredHead& response)
{
    // Fill in start: 7.2 freshnessLifetime
    const CacheControl said = CacheControl::ofResponse(response.fields);
    for (const char* directive : {"s-maxage", "max-age"})
        if (const auto lifetime = said.seconds(directive))
            return *lifetime;
    if (said.isTargeted() || !response.fields.find("Expires"))
        return heuristicLifetime(response);
    const auto expires = dateIn(response, "Expires");
    return expires ? std::clamp(*expires - dateOf(response), 0s, longestDelta) : 0s;
    // Fill in else
    // // What is kept is good for ever.
    // fallBack("7.2 freshnessLifetime");
    // return longestDelta;
    // Fill in end: 7.2
}

std::chrono::milliseconds currentAge(const StoredHead& response, Moment now)
{
    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.asked) - dateOf(response);
    const auto sinceAsked = std::max(now - response.asked, 0ms);
    return sinceAsked + std::max(apparent, ageValue(response.fields));
    // Fill in else
    // // What is kept does not grow older.
    // fallBack("7.3 currentAge");
    // return ageValue(response.fields);
    // Fill in end: 7.3
}

std::optional<std::chrono::sys_seconds> dateIn(const StoredHead& response, std::string_view name)
{
    const auto text = response.fields.find(name);
    return text ? parseHttpDate(*text, std::chrono::floor<seconds>(response.asked)) : std::nullopt;
}

std::chrono::sys_seconds dateOf(const StoredHead& response)
{
    return dateIn(response, "Date").value_or(std::chrono::floor<seconds>(response.asked));
}

seconds heuristicLifetime(const StoredHead& response)
{
    const CacheControl said = CacheControl::ofResponse(response.fields);
    const auto changed = dateIn(response, "Last-Modified");
    if (!changed || !(isHeuristicallyCacheable(response.status) || said.has("public")))
        return 0s;
    return std::clamp<seconds>((dateOf(response) - *changed) / 10, 0s, 24h);
}
