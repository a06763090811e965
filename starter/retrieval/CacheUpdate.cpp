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

namespace
{

/// How much is copied to update other variants, in bytes. The client waits meanwhile, so those that
/// are left over are removed.
constexpr std::uint64_t mostToCopy = 16 * 1024 * 1024;

} // namespace

CacheUpdate::CacheUpdate(
    const CacheRequest& request, const RequestTarget& target, Store& store, bool mayUseStored)
    : _request(request), _target(target), _store(store), _mayUseStored(mayUseStored),
      _complete(store, cacheKey("GET", target))
{
}

Variants& CacheUpdate::partial()
{
    if (!_partial)
        _partial.emplace(_complete.ofPartialResponses());
    return *_partial;
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
    else if (replacesStored(response))
        removeReplaced(response, stores);
    return stores;
}

void CacheUpdate::removeReplaced(const CacheResponse& response, bool stores)
{
    const auto stored = stores ? std::nullopt : _complete.choose(_request.forwarded.fields);
    if (stored)
        _store.remove(stored->key);
    const auto part = partial().choose(_request.forwarded.fields);
    if (part && !(mayBeKept(response, response) && hasStrongTag(response) &&
                    selectsForUpdate(response, part->head)))
        _store.remove(part->key);
}

void CacheUpdate::applyHead(const CacheResponse& response)
{
    auto stored =
        response.status == 200 ? _complete.choose(_request.forwarded.fields) : std::nullopt;
    if (!stored)
        return;
    if (headMatchesStored(response, stored->head, stored->length))
        update(*stored, response, response.requestTime);
    else
        invalidate(_target);
}

void CacheUpdate::freshen(
    StoredResponse& stored, const ResponseHead& notModified, Moment requestTime)
{
    Log::line("The stored response is still good");
    update(stored, notModified, requestTime);
    if (hasStrongTag(notModified) && mayUpdate())
        updateOthers(notModified, requestTime);
}

bool CacheUpdate::mayUpdate() const
{
    // A response for one client alone is not stored for the others.
    return _request.mayShareResponse() && _lease->isHeld();
}

void CacheUpdate::update(StoredResponse& stored, const ResponseHead& news, Moment requestTime)
{
    const CacheResponse head = freshened(stored.head, news, requestTime);
    if (mayUpdate())
        _complete.replaceHead(stored, head,
            mayBeKept(head, {news, requestTime, {}, {}, _store.audience()}),
            _request.forwarded.fields, *_lease);
    else
        stored.head = head;
}

void CacheUpdate::updateOthers(const ResponseHead& notModified, Moment requestTime)
{
    std::uint64_t copied = 0;
    _complete.forEach(
        [&](StoredResponse& other)
        {
            if (selectsStored(other.head, _request.forwarded.fields) ||
                !selectsForUpdate(notModified, other.head))
                return;
            const CacheResponse head = freshened(other.head, notModified, requestTime);
            copied += other.length;
            // Of the request that led to it only the fields are known that Vary named then.
            const bool keep =
                copied <= mostToCopy &&
                head.fields.findAll("Vary") == other.head.fields.findAll("Vary") &&
                mayBeKept(head, {notModified, requestTime, {}, {}, _store.audience()});
            const FieldList selecting = other.head.selectingFields;
            _complete.replaceHead(other, head, keep, selecting, *_lease);
        });
}

std::unique_ptr<StoreWriter> CacheUpdate::begin(const CacheResponse& response)
{
    Variants& variants = partialContentRange(response) ? partial() : _complete;
    return variants.begin(response, _request.forwarded.fields, *_lease);
}

void CacheUpdate::combineWith(StoredResponse& older)
{
    combineParts(partial(), _complete, older, _request.forwarded.fields, *_lease);
}

void CacheUpdate::keepBeginning(const CacheResponse& response, GrowingBody& written)
{
    proxy::keepBeginning(
        partial(), _complete, response, written, _request.forwarded.fields, *_lease);
}

void CacheUpdate::invalidate(const RequestTarget& target)
{
    const std::string key = cacheKey("GET", target);
    CollapsedFetch::detach(_store.folder(), key);
    // The response to this request is newer than the change.
    Lease::revokeAll(_store.changes(), key, *_lease);
    Variants variants(_store, key);
    variants.removeAll();
    variants.ofPartialResponses().removeAll();
}

} // namespace proxy
