// The origin has answered: what happens to the stored responses?

#include "retrieval/CacheUpdate.h"

#include "Log.h"
#include "http/ByteRange.h"
#include "http/MessageBody.h"
#include "http/Method.h"
#include "http/UriReference.h"
#include "rules/CacheKey.h"
#include "rules/Invalidation.h"
#include "rules/Storability.h"
#include "rules/Validation.h"
#include "rules/Vary.h"
#include "store/CollapsedFetch.h"
#include "store/PartialResponses.h"

namespace proxy
{

CacheUpdate::CacheUpdate(
    const CacheRequest& request, const RequestTarget& target, Store& store, bool mayUseStored)
    : _request(request), _target(target), _store(store), _mayUseStored(mayUseStored),
      _complete(store, cacheKey("GET", target)), _partial(_complete.ofPartialResponses())
{
}

bool CacheUpdate::mayStore(const CacheResponse& response) const
{
    return !_complete.key().empty() && _lease->isHeld() && mayAnswerGet(response) &&
           mayBeKept(response, response) &&
           contentLength(response.fields).value_or(0) <= _store.mostForOne();
}

bool CacheUpdate::mayBeKept(const CacheResponse& head, const CacheResponse& received) const
{
    return isStorable(_request, head) && !hidesCacheFields(received) &&
           !matchesNoRequest(head.fields, _request.forwarded.fields);
}

bool CacheUpdate::mayAnswerGet(const CacheResponse& response) const
{
    if (_request.line.method != "POST")
        return _request.line.method == "GET" && _mayUseStored;
    // RFC 9110 section 9.3.3: a response to POST that is also what GET would return says so.
    const auto reference = response.fields.find("Content-Location");
    const auto named = reference ? resolve(*reference, _target) : std::nullopt;
    return response.status == 200 && hasLifetime(response) && named &&
           cacheKey("GET", *named) == _complete.key();
}

void CacheUpdate::responseIsMissing()
{
    if (!isSafe(_request.line.method))
        invalidate(_target);
}

bool CacheUpdate::apply(const CacheResponse& response)
{
    for (const RequestTarget& changed : invalidatedBy(_request, _target, response))
        invalidate(changed);
    const bool stores = mayStore(response);
    if (!_mayUseStored || !_request.mayShareResponse() || !_lease->isHeld())
        return stores;
    if (_request.line.method == "HEAD")
        applyHead(response);
    else if (!stores && replacesStored(response))
        if (const auto stored = _complete.choose(_request.forwarded.fields))
            _store.remove(stored->key);
    return stores;
}

void CacheUpdate::applyHead(const CacheResponse& response)
{
    auto stored =
        response.status == 200 ? _complete.choose(_request.forwarded.fields) : std::nullopt;
    if (!stored)
        return;
    if (headMatchesStored(response, stored->head, stored->length))
        freshen(*stored, response, response.requestTime);
    else
        invalidate(_target);
}

void CacheUpdate::freshen(
    StoredResponse& stored, const ResponseHead& notModified, Moment requestTime)
{
    Log::line("The stored response is still good");
    stored.head = freshened(stored.head, notModified, requestTime);
    // A response for one client alone is not stored for the others.
    if (_request.mayShareResponse() && _lease->isHeld())
        _complete.replaceHead(stored,
            mayBeKept(stored.head, {notModified, requestTime, {}, {}, _store.audience()}),
            _request.forwarded.fields, *_lease);
}

std::unique_ptr<StoreWriter> CacheUpdate::begin(const CacheResponse& response)
{
    Variants& variants = partialContentRange(response) ? _partial : _complete;
    return variants.begin(response, _request.forwarded.fields, *_lease);
}

void CacheUpdate::combineWith(StoredResponse& older)
{
    combineParts(_partial, _complete, older, _request.forwarded.fields, *_lease);
}

void CacheUpdate::invalidate(const RequestTarget& target)
{
    const std::string key = cacheKey("GET", target);
    CollapsedFetch::detach(_store.folder(), key);
    // The response to this request is newer than the change.
    Lease::revokeAll(_store.folder(), key, &*_lease);
    Variants variants(_store, key);
    variants.removeAll();
    variants.ofPartialResponses().removeAll();
}

} // namespace proxy
