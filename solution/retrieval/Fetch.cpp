// The origin is asked, for as little as possible:
//
//     run -> complete       a part is stored: for the missing bytes, if they still fit
//         -> selectVariant  there are other variants: whether it would send one of these
//         -> askAsTheClient
//     each of them -> passOn -> relay

#include "retrieval/Fetch.h"

#include "Clock.h"
#include "Instance.h"
#include "response/Blame.h"
#include "rules/Decision.h"
#include "rules/Reuse.h"
#include "rules/Validation.h"
#include "store/PartialResponses.h"

namespace proxy
{

Fetch::Fetch(const CacheRequest& request, const RequestTarget& target, RequestSender& sent,
    ResponseWriter& client, const Services& services, CacheUpdate& cacheUpdate,
    StoredAnswer& answer, CollapsedForwarding& collapsed)
    : _request(request), _target(target), _sent(sent), _response(client), _services(services),
      _cacheUpdate(cacheUpdate), _answer(answer), _collapsed(collapsed)
{
}

void Fetch::run(std::optional<StoredResponse>& part, ForwardReason why)
{
    if (const auto completion = part ? Completion::of(_request, part->head) : std::nullopt)
        return complete(*part, *completion, why);
    const VariantTags tags = variantTags(why);
    tags.isEmpty() ? askAsTheClient(why) : selectVariant(tags, why);
}

void Fetch::askAsTheClient(ForwardReason why)
{
    Exchange exchange = begin();
    const ResponseHead response = ask(exchange, _request.forwarded);
    passOn(exchange, response, why);
}

void Fetch::complete(StoredResponse& part, const Completion& completion, ForwardReason why)
{
    Exchange exchange = begin();
    const ResponseHead response = ask(exchange, completion.question(_request.forwarded));
    switch (blaming(Peer::origin, [&] { return completion.evaluate(response); }))
    {
    case Completed::complete:
        return passOnCompleted(exchange, response, part, completion, why);
    case Completed::askAgain:
        return askAsTheClient(why);
    case Completed::replace:
        return passOn(exchange, response, why);
    }
}

void Fetch::passOnCompleted(Exchange& exchange, const ResponseHead& response, StoredResponse& part,
    const Completion& completion, ForwardReason why)
{
    const CacheResponse head = completion.head(response, exchange.requestTime());
    const ResponseHead answer = completion.answer(head);
    const ByteRange wanted = completion.wanted();
    const ByteRange missing = completion.missing();
    const StoredRest rest{answer, wanted.length(),
        [&](const StoredRest::Sink& sink)
        {
            if (wanted.first < missing.first)
                readFromPart(part, {wanted.first, missing.first - 1}, sink);
        },
        [&](const StoredRest::Sink& sink)
        {
            if (missing.last < wanted.last)
                readFromPart(part, {missing.last + 1, wanted.last}, sink);
        },
        missing.length()};
    CacheStatus status{why};
    if (response.status != answer.status)
        status.status = response.status;
    relay(head, store(head, status),
        [&](StoreWriter* copy) { exchange.relay(response, copy, &rest); });
}

VariantTags Fetch::variantTags(ForwardReason why)
{
    VariantTags tags;
    if (why == ForwardReason::varyMiss && mayNameVariants(_request))
        _cacheUpdate.complete().forEach([&](StoredResponse& stored) { tags.add(stored.head); });
    return tags;
}

void Fetch::selectVariant(const VariantTags& tags, ForwardReason why)
{
    Exchange exchange = begin();
    const ResponseHead response = ask(exchange, tags.addedTo(_request.forwarded));
    auto variant =
        response.status == 304 ? _cacheUpdate.complete().identifiedBy(response) : std::nullopt;
    switch (evaluateSelection(_request, variant.has_value(), response))
    {
    case Validated::freshen:
        exchange.discard(response);
        _cacheUpdate.freshen(*variant, response, exchange.requestTime());
        return serveStored(*variant, {why, response.status});
    case Validated::askAgain:
        return askAsTheClient(why);
    case Validated::serveStale:
    case Validated::replace:
        return passOn(exchange, response, why);
    }
}

void Fetch::serveStored(StoredResponse& stored, const CacheStatus& status)
{
    _collapsed.end();
    _answer.send(stored, status);
}

void Fetch::passOn(Exchange& exchange, const ResponseHead& response, ForwardReason why)
{
    if (response.status == 101)
        return void(_switched.emplace(exchange.switchProtocols(response)));
    const CacheResponse head(response, exchange.requestTime(), {}, {}, _services.store.audience());
    relay(head, store(head, {why}), [&](StoreWriter* copy) { exchange.relay(response, copy); });
}

std::unique_ptr<StoreWriter> Fetch::store(const CacheResponse& head, CacheStatus status)
{
    // The origin is to blame if, for instance, its Content-Length turns out to be invalid.
    status.stored = blaming(Peer::origin, [&] { return _cacheUpdate.apply(head); });
    if (status.stored)
        status.freshFor = freshFor(head, now());
    _response.setCacheStatus(formatCacheStatus(status, _services.instance.pseudonym));
    return status.stored ? _cacheUpdate.begin(head) : nullptr;
}

template <class Relay>
void Fetch::relay(const CacheResponse& head, std::unique_ptr<StoreWriter> copy, Relay relay)
{
    const bool isPart = copy && head.status == 206;
    // A response that is not stored cannot be shared, and a part is not what the others want.
    if (!copy || isPart || !copy->isWriting())
        _collapsed.end();
    auto older =
        isPart ? choosePart(_cacheUpdate.partial(), _request.forwarded.fields) : std::nullopt;
    if (older)
        copy->afterwards([&] { _cacheUpdate.combineWith(*older); });
    try
    {
        relay(copy.get());
    }
    catch (...)
    {
        const bool canBePart = copy && _request.line.method == "GET" && hasStrongTag(head);
        if (auto written = canBePart ? copy->readBody() : std::nullopt)
            _cacheUpdate.keepBeginning(head, *written);
        throw;
    }
}

Exchange Fetch::begin()
{
    return Exchange(_sent, &_response, _services, _collapsed.fetch());
}

ResponseHead Fetch::ask(Exchange& exchange, const RequestHead& question)
{
    // In the textbook's form an unknown name is the client's mistake: there is no such file either.
    const bool textbookForm = _request.line.target.front() == '/';
    _cacheUpdate.requestBegins();
    try
    {
        return exchange.ask(question, _target, textbookForm ? Peer::name : Peer::origin);
    }
    catch (const Blamed& failure)
    {
        _collapsed.failed(failure);
        if (exchange.hasAsked())
            _cacheUpdate.responseIsMissing();
        throw;
    }
}

} // namespace proxy
