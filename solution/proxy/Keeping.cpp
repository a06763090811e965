// What C says, and what becomes of the copies.

#include "proxy/Keeping.h"

#include "Log.h"
#include "cache/CacheKey.h"
#include "cache/Invalidation.h"
#include "cache/Storing.h"
#include "cache/Validation.h"
#include "http/CacheControl.h"
#include "http/MessageBody.h"
#include "http/UriReference.h"

Keeping::Keeping(
    const RequestHead& request, const RequestTarget& target, const Store& store, bool mayUseStored)
    : _request(request), _target(target), _store(store), _mayUseStored(mayUseStored),
      _wholes(store, cacheKey("GET", target)), _parts(_wholes.ofParts())
{
}

bool Keeping::isForOthersToo() const
{
    return !_request.fields.find("Authorization") &&
           !CacheControl::ofRequest(_request.fields).has("no-store");
}

bool Keeping::keeps(const ResponseHead& response) const
{
    return !_wholes.key().empty() && mayAnswerGet(response) && isStorable(_request, response) &&
           contentLength(response.fields).value_or(0) <= _store.mostForOne();
}

bool Keeping::mayAnswerGet(const ResponseHead& response) const
{
    if (_request.line.method != "POST")
        return _request.line.method == "GET" && _mayUseStored;
    // RFC 9110 section 9.3.3: a response to POST that is what GET would bring says so.
    const auto reference = response.fields.find("Content-Location");
    const auto named = reference ? resolve(*reference, _target) : std::nullopt;
    return response.status == 200 && hasLifetime(response) && named &&
           cacheKey("GET", *named) == _wholes.key();
}

bool Keeping::update(const ResponseHead& response, Moment asked) const
{
    for (const RequestTarget& changed : invalidatedBy(_request, _target, response))
        forget(changed);
    const bool kept = keeps(response);
    if (!_mayUseStored || !isForOthersToo())
        return kept;
    if (_request.line.method == "HEAD")
        updateByHead(response, asked);
    else if (!kept && replacesStored(response))
        if (const auto stored = _wholes.choose(_request.fields))
            _store.remove(stored->key);
    return kept;
}

void Keeping::updateByHead(const ResponseHead& response, Moment asked) const
{
    auto stored = response.status == 200 ? _wholes.choose(_request.fields) : std::nullopt;
    if (!stored)
        return;
    if (describes(response, stored->head, stored->length))
        freshen(*stored, response, asked);
    else
        forget(_target);
}

void Keeping::freshen(StoredResponse& stored, const ResponseHead& news, Moment asked) const
{
    Log::line("The copy is still good");
    stored.head = freshened(stored.head, news, asked);
    // What C says to this client alone is not for the others.
    if (isForOthersToo())
        _wholes.replaceHead(stored, isStorable(_request, stored.head), _request.fields);
}

void Keeping::forget(const RequestTarget& target) const
{
    const Variants variants(_store, cacheKey("GET", target));
    variants.removeAll();
    variants.ofParts().removeAll();
}
