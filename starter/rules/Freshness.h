#pragma once

#include "store/Entry.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace proxy
{

/// How long a response stays fresh after it was made (RFC 9111 section 4.2.1). The first of these
/// that is there:
/// - s-maxage, for this cache is shared;
/// - max-age;
/// - Expires, less dateOf(); an Expires that is no date means "already stale" (section 5.3); it
///   does not count where the directives isTargeted();
/// - a guess, heuristicLifetime().
///
/// Not below 0. Where a field is there twice the first one counts.
std::chrono::seconds freshnessLifetime(const CacheResponse& response);

/// How old the response is (RFC 9111 section 4.2.3): the time since the request was sent (not since
/// the response came: it may have been on its way for long), and how old it was before that. This
/// is the larger of
/// - the time from dateOf() to the request, in whole seconds as dates are;
/// - what Age says. An Age that is no number counts as 0, and of a list the first member counts
///   (section 5.1).
///
/// Where a clock has been set back, nothing is younger than 0.
std::chrono::milliseconds currentAge(const CacheResponse& response, Moment now);

/// The date in a field of the response. Nothing, if it has no such field, or that is no date.
std::optional<std::chrono::sys_seconds> dateIn(
    const CacheResponse& response, std::string_view name);

/// When the response was made: its Date. If it has none that can be read, when it was asked for.
std::chrono::sys_seconds dateOf(const CacheResponse& response);

/// A guess, where the response says nothing about it, has a status that isHeuristicallyCacheable()
/// or is `public`, and says when it was last changed: what has not changed for ten days will hardly
/// change in the next one. A tenth of the time between Last-Modified and dateOf(), and not more
/// than a day. Else 0 (RFC 9111 section 4.2.2).
std::chrono::seconds heuristicLifetime(const CacheResponse& response);

} // namespace proxy
