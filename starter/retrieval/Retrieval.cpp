// What the store has, what C says, and which of the two A gets:
//
//     run -> StoredAnswer                       it is stored, and may be used
//         -> askOnce -> follow                  another process is asking for it
//                    -> validate -> freshen     it is stored; C says that it is still good
//                                -> passOn      C has another one
//                    -> fetch    -> passOn      it is not stored

#include "retrieval/Retrieval.h"

#include "Clock.h"
#include "FillIn.h"
#include "Log.h"
#include "http/ByteRange.h"
#include "response/ErrorResponse.h"
#include "retrieval/RangeResponse.h"
#include "retrieval/Revalidation.h"
#include "rules/CacheControl.h"
#include "rules/CacheKey.h"
#include "rules/Freshness.h"
#include "rules/Reuse.h"
#include "rules/Storability.h"
#include "rules/Validation.h"
#include "rules/Vary.h"
#include "store/PartialResponses.h"

namespace proxy
{

namespace
{

/// Whether what is stored may answer the request: a GET, or a HEAD, which wants the head of the
/// same. A body would mean something that nobody knows here.
bool mayUseStored(
    const RequestHead& request, const RequestTarget& target, const RequestSender& sent)
{
    const std::string& method = request.line.method;
    return !cacheKey(method == "HEAD" ? "GET" : method, target).empty() && sent.bodyIsReceived();
}

CacheStatus collapsed(ForwardReason why)
{
    CacheStatus status{why};
    status.collapsed = true;
    return status;
}

} // namespace

Retrieval::Retrieval(const RequestHead& request, const RequestTarget& target, RequestSender& sent,
    ResponseWriter& client, const Services& services, Peer& talkingTo)
    : _request(request), _target(target), _sent(sent), _response(client), _services(services),
      _talkingTo(talkingTo),
      _update(request, target, services.store, mayUseStored(request, target, sent)),
      _answer(request, client, services.options.name)
{
}

void Retrieval::run()
{
    if (!mayUseStored(_request, _target, _sent))
        return fetch(ForwardReason::method);
    auto stored = _update.complete().choose(_request.fields);
    if (!stored)
        return reusePart() ? void() : askOnce(nullptr, reasonForMiss());
    switch (evaluateReuse(_request, stored->head, now()))
    {
    case Reuse::fresh:
    case Reuse::allowedStale:
        return _answer.send(*stored, {});
    case Reuse::staleWhileRevalidate:
        return reuseAndRevalidate(*stored);
    case Reuse::requestForbids:
        checkMayAsk();
        return validate(*stored, ForwardReason::request);
    case Reuse::stale:
        return askOnce(&*stored, ForwardReason::stale);
    }
}

void Retrieval::askOnce(StoredResponse* stored, ForwardReason why)
{
    checkMayAsk();
    // Parts, and what one client may not share with the others, are nothing to wait for.
    const bool canShare =
        _request.line.method == "GET" && !_request.fields.find("Range") && _update.isForOthersToo();
    if (canShare)
    {
        _talkingTo = Peer::origin;
        Followed followed = Followed::again;
        while (followed == Followed::again)
        {
            _fetch = CollapsedFetch::begin(_services.store.folder(), _update.complete().key());
            followed = _fetch ? recheckStore(why) : follow(why);
        }
        if (followed == Followed::answered)
            return;
    }
    stored != nullptr ? validate(*stored, why) : fetch(why);
}

Retrieval::Followed Retrieval::follow(ForwardReason why)
{
    // Fill in start: 8.3 follow
    // Everyone asks C alone.
    fallBack("8.3 follow", why);
    return Followed::alone;
    // Fill in end: 8.3
}

Retrieval::Followed Retrieval::recheckStore(ForwardReason why)
{
    auto stored = _update.complete().choose(_request.fields);
    if (!stored || !mayShare(stored->head))
        return Followed::alone;
    _fetch.reset();
    _answer.send(*stored, collapsed(why));
    return Followed::answered;
}

bool Retrieval::reusePart()
{
    auto part = _update.parts().choose(_request.fields);
    const auto wanted = part ? wantedFrom(_request, part->head) : std::nullopt;
    if (!wanted || !holdsItsPart(*part) ||
        evaluateReuse(_request, part->head, now()) != Reuse::fresh)
        return false;
    _answer.sendPart(*part, *wanted);
    return true;
}

bool Retrieval::mayShare(const CacheResponse& head) const
{
    return selectsStored(head, _request.fields) &&
           evaluateReuse(_request, head, now()) == Reuse::fresh;
}

ForwardReason Retrieval::reasonForMiss() const
{
    if (_services.options.cacheSize == 0)
        return ForwardReason::bypass;
    if (!_update.complete().isEmpty())
        return ForwardReason::varyMiss;
    return _update.parts().isEmpty() ? ForwardReason::uriMiss : ForwardReason::partial;
}

void Retrieval::reuseAndRevalidate(StoredResponse& stored)
{
    // What C says to this client alone would be of no use afterwards.
    if (!_update.isForOthersToo())
        return _answer.send(stored, {});
    // Whoever asks for more on this connection would have to wait.
    _response.closeAfterwards();
    _services.deferredWork = [&services = _services, request = _request, target = _target]
    {
        revalidate(request, target, services);
    };
    _answer.send(stored, {});
}

void Retrieval::fetch(ForwardReason why)
{
    Exchange exchange = this->exchange();
    const ResponseHead response = ask(exchange, _request);
    passOn(exchange, response, why);
}

void Retrieval::validate(StoredResponse& stored, ForwardReason why)
{
    Exchange exchange = this->exchange();
    ResponseHead response;
    try
    {
        response = ask(exchange, validationRequest(_request, stored.head));
    }
    catch (const NotFilledIn&)
    {
        throw;
    }
    catch (const std::exception&)
    {
        return serveStaleOrThrow(stored, why);
    }
    if (response.status == 304 && hasValidator(stored.head))
    {
        if (!selectsForUpdate(response, stored.head))
            return fetch(why);
        exchange.leave(response);
        _update.freshen(stored, response, exchange.requestTime());
        _fetch.reset();
        return _answer.send(stored, {why, response.status});
    }
    if (isServerFailure(response.status) && mayServeStaleOnError(_request, stored.head, now()))
    {
        _fetch.reset();
        return _answer.send(stored, {why, response.status});
    }
    passOn(exchange, response, why);
}

void Retrieval::serveStaleOrThrow(StoredResponse& stored, ForwardReason why)
{
    if (_talkingTo == Peer::client)
        throw;
    const std::string failure = errorForCurrentException(_talkingTo).what();
    if (mayServeStaleOnError(_request, stored.head, now()))
    {
        Log::line("A stale copy stands in: " + failure);
        _fetch.reset();
        return _answer.send(stored, {why});
    }
    if (!mustBeRevalidated(stored.head))
        throw;
    // RFC 9111 section 5.2.2.2.
    throw ErrorResponse(504, "The copy here must not be used without asking. " + failure);
}

void Retrieval::passOn(Exchange& exchange, const ResponseHead& response, ForwardReason why)
{
    const CacheResponse head{response, exchange.requestTime(), {}};
    CacheStatus status{why};
    status.stored = _update.update(response, head.requestTime);
    if (status.stored)
        status.freshFor = freshFor(head, now());
    _response.setCacheStatus(formatCacheStatus(status, _services.options.name));
    if (status.stored && partialContentRange(response))
        return passOnPart(exchange, head);
    auto copy = status.stored ? _update.complete().begin(head, _request.fields) : nullptr;
    if (!_fetch || !copy || !copy->isWriting() || !_fetch->show(copy->temporaryFile()))
        _fetch.reset();
    exchange.relay(response, std::move(copy));
}

void Retrieval::passOnPart(Exchange& exchange, const CacheResponse& head)
{
    _fetch.reset();
    auto older = _update.parts().choose(_request.fields);
    exchange.relay(head, _update.parts().begin(head, _request.fields));
    if (older)
        combineParts(_update.parts(), _update.complete(), *older, _request.fields);
}

Exchange Retrieval::exchange()
{
    return {_sent, &_response, _services, _talkingTo};
}

ResponseHead Retrieval::ask(Exchange& exchange, const RequestHead& question)
{
    // In the textbook's form an unknown name is A's mistake: there is no file of that name either.
    const bool textbookForm = _request.line.target.front() == '/';
    return exchange.ask(question, _target, textbookForm ? Peer::name : Peer::origin);
}

void Retrieval::checkMayAsk() const
{
    if (CacheControl::ofRequest(_request.fields).has("only-if-cached"))
        throw ErrorResponse(
            504, "The request is only for what is kept here, and that will not do.");
}

} // namespace proxy
