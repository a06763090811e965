// What the store has, what C says, and which of the two A gets:
//
//     run -> StoredAnswer                       it is stored, and may be used
//         -> askOnce -> follow                  another process is asking for it
//                    -> validate -> freshen     it is stored; C says that it is still good
//                                -> passOn      C has another one
//                    -> fetch    -> passOn      it is not stored

#include "proxy/Retrieval.h"

#include "FillIn.h"
#include "Log.h"
#include "cache/CacheKey.h"
#include "cache/Freshness.h"
#include "cache/Parts.h"
#include "cache/Reuse.h"
#include "cache/Storing.h"
#include "cache/Validation.h"
#include "cache/Vary.h"
#include "http/ByteRange.h"
#include "http/CacheControl.h"
#include "proxy/Clock.h"
#include "proxy/ErrorResponse.h"
#include "proxy/RangeResponse.h"
#include "proxy/Revalidation.h"

namespace
{

/// Whether what is stored may answer the request: a GET, or a HEAD, which wants the head of the
/// same. A body would mean something that nobody knows here.
bool mayUseStored(const RequestHead& request, const RequestTarget& target, const RequestRelay& sent)
{
    const std::string& method = request.line.method;
    return !cacheKey(method == "HEAD" ? "GET" : method, target).empty() && sent.bodyIsReceived();
}

CacheStatus collapsed(Forwarded why)
{
    CacheStatus status{why};
    status.collapsed = true;
    return status;
}

} // namespace

Retrieval::Retrieval(const RequestHead& request, const RequestTarget& target, RequestRelay& sent,
    ResponseWriter& client, const Services& services, Peer& talkingTo)
    : _request(request), _target(target), _sent(sent), _response(client), _services(services),
      _talkingTo(talkingTo),
      _keeping(request, target, services.store, mayUseStored(request, target, sent)),
      _answer(request, client, services.options.name)
{
}

void Retrieval::run()
{
    if (!mayUseStored(_request, _target, _sent))
        return fetch(Forwarded::method);
    auto stored = _keeping.wholes().choose(_request.fields);
    if (!stored)
        return reusePart() ? void() : askOnce(nullptr, reasonForMiss());
    switch (judge(_request, stored->head, now()))
    {
    case Reuse::fresh:
    case Reuse::staleAsAllowed:
        return _answer.send(*stored, {});
    case Reuse::whileRevalidated:
        return reuseAndRevalidate(*stored);
    case Reuse::requestForbids:
        checkMayAsk();
        return validate(*stored, Forwarded::request);
    case Reuse::stale:
        return askOnce(&*stored, Forwarded::stale);
    }
}

void Retrieval::askOnce(StoredResponse* stored, Forwarded why)
{
    checkMayAsk();
    // Parts, and what one client may not share with the others, are nothing to wait for.
    const bool canShare = _request.line.method == "GET" && !_request.fields.find("Range") &&
                          _keeping.isForOthersToo();
    if (canShare)
    {
        _talkingTo = Peer::origin;
        Followed followed = Followed::again;
        while (followed == Followed::again)
        {
            _flight = Flight::begin(_services.store.folder(), _keeping.wholes().key());
            followed = _flight ? reuseNewcomer(why) : follow(why);
        }
        if (followed == Followed::answered)
            return;
    }
    stored != nullptr ? validate(*stored, why) : fetch(why);
}

Retrieval::Followed Retrieval::follow(Forwarded why)
{
    // Fill in start: 8.3 follow
    // Everyone asks C alone.
    fallBack("8.3 follow");
    return Followed::alone;
    // Fill in end: 8.3
}

Retrieval::Followed Retrieval::reuseNewcomer(Forwarded why)
{
    auto stored = _keeping.wholes().choose(_request.fields);
    if (!stored || !mayShare(stored->head))
        return Followed::alone;
    _flight.reset();
    _answer.send(*stored, collapsed(why));
    return Followed::answered;
}

bool Retrieval::reusePart()
{
    auto part = _keeping.parts().choose(_request.fields);
    const auto wanted = part ? wantedFrom(_request, part->head) : std::nullopt;
    if (!wanted || !holdsItsPart(*part) || judge(_request, part->head, now()) != Reuse::fresh)
        return false;
    _answer.sendPart(*part, *wanted);
    return true;
}

bool Retrieval::mayShare(const StoredHead& head) const
{
    return matches(head, _request.fields) && judge(_request, head, now()) == Reuse::fresh;
}

Forwarded Retrieval::reasonForMiss() const
{
    if (_services.options.cacheSize == 0)
        return Forwarded::bypass;
    if (!_keeping.wholes().isEmpty())
        return Forwarded::varyMiss;
    return _keeping.parts().isEmpty() ? Forwarded::uriMiss : Forwarded::partial;
}

void Retrieval::reuseAndRevalidate(StoredResponse& stored)
{
    // What C says to this client alone would be of no use afterwards.
    if (!_keeping.isForOthersToo())
        return _answer.send(stored, {});
    // Whoever asks for more on this connection would have to wait.
    _response.closeAfterwards();
    _services.afterwards = [&services = _services, request = _request, target = _target]
    {
        revalidate(request, target, services);
    };
    _answer.send(stored, {});
}

void Retrieval::fetch(Forwarded why)
{
    Exchange exchange = this->exchange();
    const ResponseHead response = ask(exchange, _request);
    passOn(exchange, response, why);
}

void Retrieval::validate(StoredResponse& stored, Forwarded why)
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
        return standInOrThrow(stored, why);
    }
    if (response.status == 304 && hasValidator(stored.head))
    {
        if (!speaksOf(response, stored.head))
            return fetch(why);
        exchange.leave(response);
        _keeping.freshen(stored, response, exchange.askedAt());
        _flight.reset();
        return _answer.send(stored, {why, response.status});
    }
    if (countsAsFailure(response.status) && mayStandIn(_request, stored.head, now()))
    {
        _flight.reset();
        return _answer.send(stored, {why, response.status});
    }
    passOn(exchange, response, why);
}

void Retrieval::standInOrThrow(StoredResponse& stored, Forwarded why)
{
    if (_talkingTo == Peer::client)
        throw;
    const std::string failure = errorForCurrentException(_talkingTo).what();
    if (mayStandIn(_request, stored.head, now()))
    {
        Log::line("A stale copy stands in: " + failure);
        _flight.reset();
        return _answer.send(stored, {why});
    }
    if (!mustBeRevalidated(stored.head))
        throw;
    // RFC 9111 section 5.2.2.2.
    throw ErrorResponse(504, "The copy here must not be used without asking. " + failure);
}

void Retrieval::passOn(Exchange& exchange, const ResponseHead& response, Forwarded why)
{
    const StoredHead head{response, exchange.askedAt(), {}};
    CacheStatus status{why};
    status.stored = _keeping.update(response, head.asked);
    if (status.stored)
        status.freshFor = freshFor(head, now());
    _response.setCacheStatus(formatCacheStatus(status, _services.options.name));
    if (status.stored && partIn(response))
        return passOnPart(exchange, head);
    auto copy = status.stored ? _keeping.wholes().begin(head, _request.fields) : nullptr;
    if (!_flight || !copy || !copy->isWriting() || !_flight->show(copy->aside()))
        _flight.reset();
    exchange.relay(response, std::move(copy));
}

void Retrieval::passOnPart(Exchange& exchange, const StoredHead& head)
{
    _flight.reset();
    auto older = _keeping.parts().choose(_request.fields);
    exchange.relay(head, _keeping.parts().begin(head, _request.fields));
    if (older)
        combineParts(_keeping.parts(), _keeping.wholes(), *older, _request.fields);
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
