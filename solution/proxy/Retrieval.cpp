// What the store has, what C says, and which of the two A gets:
//
//     run -> reuse -> answerFromStore       it is stored, and may be used
//         -> validate -> freshen -> reuse   it is stored; C says that it is still good
//                     -> passOn             C has another one
//         -> follow   -> relayGrowing       another process is fetching it
//         -> fetch    -> passOn             it is not stored

#include "proxy/Retrieval.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "Log.h"
#include "cache/CacheKey.h"
#include "cache/Freshness.h"
#include "cache/Invalidation.h"
#include "cache/Parts.h"
#include "cache/Reuse.h"
#include "cache/Storing.h"
#include "cache/Validation.h"
#include "cache/Vary.h"
#include "http/ByteRange.h"
#include "http/CacheControl.h"
#include "http/UriReference.h"
#include "proxy/Clock.h"
#include "proxy/ErrorResponse.h"
#include "proxy/RangeResponse.h"
#include "proxy/Revalidation.h"

Retrieval::Retrieval(const RequestHead& request, const RequestTarget& target, RequestRelay& sent,
    ResponseWriter& client, const Services& services, Peer& talkingTo)
    : _request(request), _target(target), _sent(sent), _response(client), _services(services),
      _talkingTo(talkingTo), _variants(services.store, cacheKey("GET", target)),
      _parts(_variants.ofParts())
{
}

void Retrieval::run()
{
    const std::string& method = _request.line.method;
    if ((method != "GET" && method != "HEAD") || !_sent.bodyIsReceived())
        return fetch(Forwarded::method);
    auto stored = _variants.choose(_request.fields);
    if (!stored)
        return reusePart() ? void() : askOnce(nullptr, reasonForMiss());
    switch (judge(_request, stored->head, now()))
    {
    case Reuse::fresh:
    case Reuse::staleAsAllowed:
        return reuse(*stored, {});
    case Reuse::whileRevalidated:
        return reuseAndRevalidate(*stored);
    case Reuse::requestForbids:
        return validate(*stored, Forwarded::request);
    case Reuse::stale:
        return askOnce(&*stored, Forwarded::stale);
    }
}

void Retrieval::askOnce(StoredResponse* stored, Forwarded why)
{
    // Parts, and what one client may not share with the others, are nothing to wait for.
    const bool canShare = _request.line.method == "GET" && !_request.fields.find("Range") &&
                          isForOthersToo() && !_variants.key().empty();
    if (canShare)
    {
        checkMayAsk();
        _flight = Flight::begin(_services.store.folder(), _variants.key());
        if (_flight ? reuseNewcomer(why) : follow(why))
            return;
    }
    stored != nullptr ? validate(*stored, why) : fetch(why);
}

bool Retrieval::follow(Forwarded why)
{
    // Fill in start: 8.3 follow
    const auto deadline = FlightWatch::Clock::now() + _services.options.timeout;
    FlightWatch watch(_services.store.folder(), _variants.key());
    while (watch.look() == FlightWatch::State::fetching)
        if (!watch.wait(deadline))
            throw ErrorResponse(
                504, "Another client waits for the same thing, and it does not come.");
    auto entry = GrowingEntry::open(watch.aside());
    if (!entry || !mayShare(entry->head()))
        return reuseNewcomer(why);
    relayGrowing(*entry, watch, why);
    return true;
    // Fill in else
    // // Everyone asks C alone.
    // fallBack("8.3 follow", why);
    // return false;
    // Fill in end: 8.3
}

bool Retrieval::reuseNewcomer(Forwarded why)
{
    auto stored = _variants.choose(_request.fields);
    if (!stored || !mayShare(stored->head))
        return false;
    _flight.reset();
    CacheStatus status{why};
    status.collapsed = true;
    reuse(*stored, status);
    return true;
}

bool Retrieval::mayShare(const StoredHead& head) const
{
    return matches(head, _request.fields) && judge(_request, head, now()) == Reuse::fresh;
}

void Retrieval::relayGrowing(GrowingEntry& entry, FlightWatch& watch, Forwarded why)
{
    Log::line("Read from what another client is being given");
    CacheStatus status{why};
    status.collapsed = true;
    StoredHead head = entry.head();
    const bool known = isKnownToClient(_request, head);
    showAge(head, status);
    if (known)
        return answerWithHead(notModified(head), {BodyEnd::none});
    _response.begin(head, {BodyEnd::connection});
    auto deadline = FlightWatch::Clock::now() + _services.options.timeout;
    while (!entry.isAtEnd())
    {
        // First the look, then the bytes: what came before the end is there then.
        const bool over = watch.look() == FlightWatch::State::over;
        const std::string_view block = entry.next();
        _response.write(block);
        if (!block.empty())
            deadline = FlightWatch::Clock::now() + _services.options.timeout;
        else if (!entry.isAtEnd() && (over || !watch.wait(deadline)))
            throw BadMessage("It did not come to its end.");
    }
    _response.finish();
}

void Retrieval::showAge(StoredHead& stored, CacheStatus status)
{
    const Moment time = now();
    status.freshFor = freshFor(stored, time);
    _response.setCacheStatus(formatCacheStatus(status, _services.options.name));
    const auto age = std::chrono::floor<std::chrono::seconds>(currentAge(stored, time));
    stored.fields.remove("Age");
    stored.fields.add("Age", std::to_string(age.count()));
}

void Retrieval::reuse(StoredResponse& stored, const CacheStatus& status)
{
    const bool known = isKnownToClient(_request, stored.head);
    showAge(stored.head, status);
    if (known)
        return answerWithHead(notModified(stored.head), {BodyEnd::none});
    if (_request.line.method == "HEAD")
        return answerWithHead(stored.head, {BodyEnd::length, stored.length});
    if (!answerWithRanges(_request, stored, _response))
        answerFromStore(stored);
}

bool Retrieval::reusePart()
{
    auto part = _parts.choose(_request.fields);
    const auto wanted = part ? wantedFrom(_request, part->head) : std::nullopt;
    if (!wanted || !holdsItsPart(*part) || judge(_request, part->head, now()) != Reuse::fresh)
        return false;
    const bool known = isKnownToClient(_request, part->head);
    showAge(part->head, {});
    if (known)
        answerWithHead(notModified(part->head), {BodyEnd::none});
    else
        answerFromPart(*wanted, *part, _response);
    return true;
}

Forwarded Retrieval::reasonForMiss() const
{
    if (!_variants.isEmpty())
        return Forwarded::varyMiss;
    return _parts.isEmpty() ? Forwarded::uriMiss : Forwarded::partial;
}

void Retrieval::answerWithHead(const ResponseHead& head, const BodyFraming& framing)
{
    _response.begin(head, framing);
    _response.finish();
}

void Retrieval::answerFromStore(StoredResponse& stored)
{
    // Fill in start: 3.7 answerFromStore
    Log::line("Read from cache");
    _response.begin(stored.head, {BodyEnd::length, stored.length});
    std::string block(64 * 1024, '\0');
    while (stored.body.read(block.data(), static_cast<std::streamsize>(block.size())) ||
           stored.body.gcount() > 0)
        _response.write({block.data(), static_cast<std::size_t>(stored.body.gcount())});
    _response.finish();
    // Fill in end: 3.7
}

void Retrieval::reuseAndRevalidate(StoredResponse& stored)
{
    // Whoever asks for more on this connection would have to wait.
    _response.closeAfterwards();
    _services.afterwards = [&services = _services, request = _request, target = _target]
    {
        revalidate(request, target, services);
    };
    reuse(stored, {});
}

void Retrieval::fetch(Forwarded why)
{
    if (why != Forwarded::method)
        checkMayAsk();
    Exchange exchange = this->exchange();
    const ResponseHead response = ask(exchange, _request);
    passOn(exchange, response, why);
}

void Retrieval::validate(StoredResponse& stored, Forwarded why)
{
    checkMayAsk();
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
        freshen(stored, response, exchange.askedAt());
        return reuse(stored, {why, response.status});
    }
    if (countsAsFailure(response.status) && mayStandIn(_request, stored.head, now()))
        return reuse(stored, {why, response.status});
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
        return reuse(stored, {why});
    }
    if (!mustBeRevalidated(stored.head))
        throw;
    // RFC 9111 section 5.2.2.2.
    throw ErrorResponse(504, "The copy here must not be used without asking. " + failure);
}

void Retrieval::freshen(StoredResponse& stored, const ResponseHead& notModified, Moment asked)
{
    Log::line("The copy is still good");
    stored.head = freshened(stored.head, notModified, asked);
    // What C says to this client alone is not for the others.
    if (isForOthersToo())
        _variants.replaceHead(stored, isStorable(_request, stored.head), _request.fields);
    _flight.reset();
}

bool Retrieval::isForOthersToo() const
{
    return !_request.fields.find("Authorization") &&
           !CacheControl::ofRequest(_request.fields).has("no-store");
}

void Retrieval::passOn(Exchange& exchange, const ResponseHead& response, Forwarded why)
{
    const StoredHead head{response, exchange.askedAt(), {}};
    for (const RequestTarget& changed : invalidatedBy(_request, _target, response))
        forget(changed);
    if (why != Forwarded::method && _request.line.method == "HEAD" && response.status == 200)
        updateByHead(response, exchange.askedAt());
    CacheStatus status{why};
    status.stored = mayAnswerGet(response, why) && isStorable(_request, response);
    if (!status.stored && why != Forwarded::method && isForOthersToo() && replacesStored(response))
        removeStored();
    if (status.stored)
        status.freshFor = freshFor(head, now());
    _response.setCacheStatus(formatCacheStatus(status, _services.options.name));
    if (status.stored && partIn(response))
        return passOnPart(exchange, head);
    auto copy = status.stored ? _variants.begin(head, _request.fields) : nullptr;
    if (_flight && copy)
        _flight->show(copy->aside());
    else
        _flight.reset();
    exchange.relay(response, std::move(copy));
}

bool Retrieval::mayAnswerGet(const ResponseHead& response, Forwarded why) const
{
    if (_request.line.method != "POST")
        return _request.line.method == "GET" && why != Forwarded::method;
    // RFC 9110 section 9.3.3: a response to POST that is what GET would bring says so.
    const auto reference = response.fields.find("Content-Location");
    const auto named = reference ? resolve(*reference, _target) : std::nullopt;
    return response.status == 200 && hasLifetime(response) && named &&
           cacheKey("GET", *named) == cacheKey("GET", _target);
}

void Retrieval::removeStored() const
{
    if (auto stored = _variants.choose(_request.fields))
        _services.store.remove(stored->key);
}

void Retrieval::passOnPart(Exchange& exchange, const StoredHead& head)
{
    auto older = _parts.choose(_request.fields);
    _flight.reset();
    exchange.relay(head, _parts.begin(head, _request.fields));
    if (older)
        combineParts(_parts, _variants, *older, _request.fields);
}

void Retrieval::updateByHead(const ResponseHead& response, Moment asked)
{
    auto stored = _variants.choose(_request.fields);
    if (!stored)
        return;
    if (!describes(response, stored->head, stored->length))
        return forget(_target);
    freshen(*stored, response, asked);
}

void Retrieval::forget(const RequestTarget& target) const
{
    const Variants variants(_services.store, cacheKey("GET", target));
    variants.removeAll();
    variants.ofParts().removeAll();
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
