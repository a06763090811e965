#pragma once

#include "rules/CacheResponse.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace proxy
{

/// Returns how long a response stays fresh after it was made (RFC 9111 section 4.2.1). The first of
/// these that is present counts:
/// - s-maxage, because this cache is shared;
/// - max-age;
/// - Expires minus dateOf(); an invalid Expires means "already expired" (section 5.3); Expires is
///   ignored if the directives are isTargeted();
/// - an estimate, heuristicLifetime().
///
/// Never negative. If a field occurs twice, the first one counts.
std::chrono::seconds freshnessLifetime(const CacheResponse& response);

/// Returns how old the response is (RFC 9111 section 4.2.3): the time since the request was sent
/// (not since the response arrived: it may have been on its way for a long time), plus how old it
/// was before that. The latter is the greater of
/// - the time from dateOf() to the request, in whole seconds as dates are;
/// - the value of Age. An Age that is not a number counts as 0; of a list, the first member counts
///   (section 5.1).
///
/// Never negative, even if a clock has been set back.
std::chrono::milliseconds currentAge(const CacheResponse& response, Moment now);

/// Returns the date in a field of the response, or std::nullopt if the field is missing or invalid.
std::optional<std::chrono::sys_seconds> dateIn(
    const CacheResponse& response, std::string_view name);

/// Returns when the response was made: its Date; without a valid Date, when it was requested.
std::chrono::sys_seconds dateOf(const CacheResponse& response);

/// Estimates the freshness lifetime of a response that does not state it (RFC 9111 section 4.2.2):
/// a resource that has not changed for ten days will hardly change within the next one. Returns a
/// tenth of the time between Last-Modified and dateOf(), at most a day; 0 without Last-Modified,
/// and for a status that is not isHeuristicallyCacheable() unless the response says `public`.
std::chrono::seconds heuristicLifetime(const CacheResponse& response);

} // namespace proxy
