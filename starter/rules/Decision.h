#pragma once

#include "rules/CacheRequest.h"
#include "rules/CacheResponse.h"
#include "rules/CacheStatus.h"

namespace proxy
{

/// What the proxy does with a request.
enum class Action
{
    serve,              ///< sends the stored response
    serveAndRevalidate, ///< sends the stored response, and revalidates it afterwards
    validate,           ///< asks the origin whether the stored response is still good
    fetch,              ///< asks the origin for a response
    refuse,             ///< answers 504: the client wants nothing from the origin (only-if-cached)
};

struct Decision
{
    Action action;
    /// Why, as Cache-Status will say.
    ForwardReason reason;
    /// Other processes may wait for the origin's response and use it too (RFC 9111 section 4,
    /// "collapse").
    bool mayCollapse = false;
};

/// What the store has for a request.
struct Lookup
{
    /// The response that the request selects, complete, or a part that has what the request wants;
    /// null if there is none.
    const CacheResponse* stored;
    /// Why there is no complete response.
    ForwardReason ifMissing;
};

/// Decides what to do with a request. This is the only place where the cache decides it:
/// evaluateReuse() for a stored response, and only-if-cached where the origin would have to be
/// asked (RFC 9111 section 5.2.1.7). A stored part is served only if it is fresh.
Decision decide(const CacheRequest& request, const Lookup& found, Moment now);

/// What the origin's response to a validation request means (RFC 9111 section 4.3.3).
enum class Validated
{
    freshen,    ///< the stored response is still good; the 304 updates it
    askAgain,   ///< the 304 is about another response
    serveStale, ///< the origin has failed, and the stored response may be served stale
    replace,    ///< the new response takes the place of the stored one
};

Validated evaluateValidation(const CacheRequest& request, const CacheResponse& stored,
    const ResponseHead& response, Moment now);

/// The same for the response to a request that names stored responses for other requests
/// (rules/VariantTags). `isStored`: its entity tag is that of one of them. A 304 with another tag
/// may be the answer to the client's own condition; one without a tag does not tell which is meant.
Validated evaluateSelection(
    const CacheRequest& request, bool isStored, const ResponseHead& response);

/// What the client gets if there is no response to a validation request.
enum class Unanswered
{
    serveStale, ///< the stored response
    refuse,     ///< 504: it must not be served without validation (RFC 9111 section 5.2.2.2)
    tellClient, ///< what went wrong
};

Unanswered evaluateFailure(const CacheRequest& request, const CacheResponse& stored, Moment now);

/// Returns true if a response that was fetched for another client's request may answer this one:
/// the request selects it, and it is fresh.
bool mayAnswerCollapsed(const CacheRequest& request, const CacheResponse& response, Moment now);

} // namespace proxy
