// What C says, and what becomes of the copies.

#include "retrieval/CacheUpdate.h"

#include "Log.h"
#include "http/MessageBody.h"
#include "http/UriReference.h"
#include "rules/CacheControl.h"
#include "rules/CacheKey.h"
#include "rules/Invalidation.h"
#include "rules/Storability.h"
#include "rules/Validation.h"

namespace proxy
{

CacheUpdate::CacheUpdate(
    const RequestHead& request, const RequestTarget& target, const Store& store, bool mayUseStored)
    : _request(request), _target(target), _store(store), _mayUseStored(mayUseStored),
      _complete(store, cacheKey("GET", target)), _partial(_complete.ofPartialResponses())
{
}

bool CacheUpdate::isForOthersToo() const
{
    return !_request.fields.find("Authorization") &&
           !CacheControl::ofRequest(_request.fields).has("no-store");
}

bool CacheUpdate::mayStore(const ResponseHead& response) const
{
    return !_complete.key().empty() && mayAnswerGet(response) && isStorable(_request, response) &&
           contentLength(response.fields).value_or(0) <= _store.mostForOne();
}

bool CacheUpdate::mayAnswerGet(const ResponseHead& response) const
{
    if (_request.line.method != "POST")
        return _request.line.method == "GET" && _mayUseStored;
    // RFC 9110 section 9.3.3: a response to POST that is what GET would bring says so.
    const auto reference = response.fields.find("Content-Location");
    const auto named = reference ? resolve(*reference, _target) : std::nullopt;
    return response.status == 200 && hasLifetime(response) && named &&
           cacheKey("GET", *named) == _complete.key();
}

bool CacheUpdate::update(const ResponseHead& response, Moment requestTime) const
{
    for (const RequestTarget& changed : invalidatedBy(_request, _target, response))
        forget(changed);
    const bool kept = mayStore(response);
    if (!_mayUseStored || !isForOthersToo())
        return kept;
    if (_request.line.method == "HEAD")
        updateByHead(response, requestTime);
    else if (!kept && replacesStored(response))
        if (const auto stored = _complete.choose(_request.fields))
            _store.remove(stored->key);
    return kept;
}

void CacheUpdate::updateByHead(const ResponseHead& response, Moment requestTime) const
{
    auto stored = response.status == 200 ? _complete.choose(_request.fields) : std::nullopt;
    if (!stored)
        return;
    if (headMatchesStored(response, stored->head, stored->length))
        freshen(*stored, response, requestTime);
    else
        forget(_target);
}

void CacheUpdate::freshen(
    StoredResponse& stored, const ResponseHead& news, Moment requestTime) const
{
    Log::line("The copy is still good");
    stored.head = freshened(stored.head, news, requestTime);
    // What C says to this client alone is not for the others.
    if (isForOthersToo())
        _complete.replaceHead(stored, isStorable(_request, stored.head), _request.fields);
}

void CacheUpdate::forget(const RequestTarget& target) const
{
    const Variants variants(_store, cacheKey("GET", target));
    variants.removeAll();
    variants.ofPartialResponses().removeAll();
}

} // namespace proxy
