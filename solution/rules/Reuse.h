#pragma once

#include "store/Entry.h"

namespace proxy
{

/// Whether a stored response may answer a request, and why (RFC 9111 section 4).
enum class Reuse
{
    fresh,                ///< yes
    allowedStale,         ///< yes: it is stale, and the client takes it so (max-stale)
    staleWhileRevalidate, ///< yes: it is stale, and C is asked deferredWork (RFC 5861
                          ///< section 3)
    requestForbids,       ///< C must be asked: the client wants it
    stale,                ///< C must be asked: it is stale, or always to be asked about
                          ///< (no-cache)
};

/// Judges a stored response that matches() the request.
/// - It is fresh if freshnessLifetime() is larger than currentAge() (section 4.2).
/// - What C says: `no-cache` without field names: C is always asked (section 5.2.2.4). A stale
///   response may serve for stale-while-revalidate seconds; but never if mustBeRevalidated().
/// - What A says: `no-cache` or `max-age=0`: C is asked. `max-age`: it must not be older.
///   `min-fresh`: it must be fresh for so long. Who says one of these two wants nothing stale.
///   `max-stale`: it may be stale for so long, or without an argument for ever
///   (section 5.2.1); that too only if not mustBeRevalidated().
Reuse evaluateReuse(const RequestHead& request, const CacheResponse& stored, Moment now);

/// Whether the response must not be used stale, whatever happens: must-revalidate,
/// proxy-revalidate, s-maxage, no-cache (RFC 9111 sections 5.2.2.2, 5.2.2.4, 5.2.2.8, 5.2.2.10).
bool mustBeRevalidated(const CacheResponse& stored);

/// Whether a stored response may answer though it is stale, because C does not answer or answers
/// with an error (RFC 9111 sections 4.2.4 and 4.3.3). It must not if mustBeRevalidated(), or if A
/// says `no-cache`; and it should be no error itself (isServerFailure()). stale-if-error, from C or
/// from A, says for how many seconds (RFC 5861 section 4); where neither says so, for a day.
bool mayServeStaleOnError(const RequestHead& request, const CacheResponse& stored, Moment now);

/// Whether a response with that status counts as none (RFC 5861 section 4): 500, 502, 503, 504.
bool isServerFailure(int status);

/// The time by which the response is still fresh. Negative: since when it is stale.
std::chrono::milliseconds freshFor(const CacheResponse& stored, Moment now);

} // namespace proxy
