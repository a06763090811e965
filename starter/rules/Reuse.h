#pragma once

#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"

namespace proxy
{

/// Whether a stored response may answer a request without asking the origin, and why (RFC 9111
/// section 4).
enum class Reuse
{
    fresh,                ///< yes
    allowedStale,         ///< yes: it is stale, and the client accepts that (max-stale)
    staleWhileRevalidate, ///< yes: it is stale, and is revalidated afterwards (RFC 5861 section 3)
    requestForbids,       ///< no: the client wants it revalidated
    stale,                ///< no: it is stale, or must always be revalidated (no-cache)
};

/// Evaluates a stored response that the request selects (selectsStored()).
/// - It is fresh if freshnessLifetime() is greater than currentAge() (section 4.2).
/// - The response's directives: with `no-cache` without field names it is always revalidated
///   (section 5.2.2.4). A stale response may be served for stale-while-revalidate seconds, but
///   never if mustBeRevalidated().
/// - The request's directives (section 5.2.1): `no-cache` or `max-age=0` demand revalidation. With
///   `max-age` the response must not be older, with `min-fresh` it must remain fresh for that long; a
///   client that sends one of these two accepts nothing stale, unless it also sends `max-stale`. With
///   that, the response may have been stale for that long, or without an argument for any time, but
///   not if mustBeRevalidated(), and it must still not be older than `max-age`.
///
/// The reason for a "no" is the first of these: `no-cache` in the request, or a fresh response that is
/// too old for its `max-age` (requestForbids); `no-cache` in the response (stale); a fresh response
/// that does not remain so for `min-fresh` (requestForbids); anything else (stale).
Reuse evaluateReuse(const CacheRequest& request, const CacheResponse& stored, Moment now);

/// Returns true if the response must never be served stale: must-revalidate, proxy-revalidate,
/// s-maxage, no-cache (RFC 9111 sections 5.2.2.2, 5.2.2.4, 5.2.2.8, 5.2.2.10).
bool mustBeRevalidated(const CacheResponse& stored);

/// Returns true if a stored response may be served stale because the origin does not answer, or
/// answers with an error (RFC 9111 sections 4.2.4 and 4.3.3): not if mustBeRevalidated(), not if
/// the request says `no-cache`, and not if it is an error itself (isServerFailure()).
/// stale-if-error in the response or in the request says for how many seconds after it became stale
/// (RFC 5861 section 4): the larger number if both have it, a day if neither has.
bool mayServeStaleOnError(const CacheRequest& request, const CacheResponse& stored, Moment now);

/// Returns true if this status is an error for stale-if-error (RFC 5861 section 4): 500, 502, 503,
/// 504.
bool isServerFailure(int status);

/// Returns true if the response was stored while the clock ran ahead: it was requested more than ten
/// seconds after `now`. Nobody knows how old it is. (Clocks of machines that share a store may
/// differ a little.)
bool isFromTheFuture(const CacheResponse& stored, Moment now);

/// Returns how much longer the response is fresh; negative: for how long it has been stale. A
/// response that isFromTheFuture() counts as stale for 68 years.
std::chrono::milliseconds freshFor(const CacheResponse& stored, Moment now);

} // namespace proxy
