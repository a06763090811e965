// Everything that is decided about a request, as values. retrieval/ carries the decisions out.

#include "rules/Decision.h"

#include "rules/Reuse.h"
#include "rules/Storability.h"
#include "rules/Validation.h"
#include "rules/VariantTags.h"
#include "rules/Vary.h"

namespace proxy
{

namespace
{

constexpr int partialContent = 206;

Decision askOrigin(const CacheRequest& request, Action action, ForwardReason reason)
{
    // For a method that the cache does not know, nothing could be stored.
    if (reason != ForwardReason::method && request.directives.has("only-if-cached"))
        return {Action::refuse, reason};
    const bool wantsItsOwn = reason == ForwardReason::method || reason == ForwardReason::request;
    return {action, reason,
        !wantsItsOwn && request.line.method == "GET" && !request.fields.find("Range") &&
            request.mayShareResponse()};
}

} // namespace

Decision decide(const CacheRequest& request, const Lookup& found, Moment now)
{
    if (found.stored == nullptr)
        return askOrigin(request, Action::fetch, found.ifMissing);
    const Reuse reuse = evaluateReuse(request, *found.stored, now);
    if (found.stored->status == partialContent && reuse != Reuse::fresh)
        return askOrigin(request, Action::fetch, found.ifMissing);
    switch (reuse)
    {
    case Reuse::fresh:
    case Reuse::allowedStale:
        break;
    case Reuse::staleWhileRevalidate:
        // A response for this client alone would be of no use afterwards.
        if (request.mayShareResponse())
            return {Action::serveAndRevalidate, ForwardReason::no};
        break;
    case Reuse::requestForbids:
        return askOrigin(request, Action::validate, ForwardReason::request);
    case Reuse::stale:
        return askOrigin(request, Action::validate, ForwardReason::stale);
    }
    return {Action::serve, ForwardReason::no};
}

Validated evaluateValidation(const CacheRequest& request, const CacheResponse& stored,
    const ResponseHead& response, Moment now)
{
    if (response.status == 304 && hasValidator(stored))
        return selectsForUpdate(response, stored) ? Validated::freshen : Validated::askAgain;
    if (isServerFailure(response.status) && mayServeStaleOnError(request, stored, now))
        return Validated::serveStale;
    return Validated::replace;
}

Validated evaluateSelection(
    const CacheRequest& request, bool isStored, const ResponseHead& response)
{
    if (response.status != 304)
        return Validated::replace;
    if (isStored)
        return Validated::freshen;
    return isAnswerToClient(request, response) ? Validated::replace : Validated::askAgain;
}

Unanswered evaluateFailure(const CacheRequest& request, const CacheResponse& stored, Moment now)
{
    if (mayServeStaleOnError(request, stored, now))
        return Unanswered::serveStale;
    return mustBeRevalidated(stored) ? Unanswered::refuse : Unanswered::tellClient;
}

bool mayAnswerCollapsed(const CacheRequest& request, const CacheResponse& response, Moment now)
{
    return selectsStored(response, request.forwarded.fields) &&
           evaluateReuse(request, response, now) == Reuse::fresh;
}

} // namespace proxy
