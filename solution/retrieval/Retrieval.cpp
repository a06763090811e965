// Carries out what has been decided about a request:
//
//     run -> lookUp, decide -> serve                       a stored response may be used
//                           -> serveAndRevalidate          it may be used, and is revalidated later
//                           -> CollapsedForwarding         another process asks for the same
//                           -> validate -> freshen         it is stored; the origin confirms it
//                                       -> passOn          the origin has a new response
//                           -> fetch    -> passOn          nothing is stored
//                           -> fetchOrSelect -> freshen    something is, for another request
//                                            -> passOn     the origin has another response

#include "retrieval/Retrieval.h"

#include "Clock.h"
#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "response/ErrorResponse.h"
#include "response/Failure.h"
#include "retrieval/Revalidation.h"
#include "rules/Reuse.h"
#include "rules/Validation.h"

namespace proxy
{

Retrieval::Retrieval(const CacheRequest& request, const RequestTarget& target, RequestSender& sent,
    ResponseWriter& client, const Services& services)
    : _request(request), _target(target), _sent(sent), _response(client), _services(services),
      _mayUseStored(mayUseStored(request, target, sent)),
      _cacheUpdate(request, target, services.store, _mayUseStored),
      _answer(request, client, services.store, services.instance.pseudonym),
      _collapsed(request, _cacheUpdate.complete(), _answer, services)
{
}

void Retrieval::run()
{
    Found found = _mayUseStored ? lookUp(_request, _cacheUpdate, _services.options.cacheSize)
                                : Found{{}, {}, ForwardReason::method};
    const CacheResponse* stored = found.stored ? &found.stored->head : nullptr;
    const Decision decision = decide(_request, {stored, found.ifMissing}, now());
    switch (decision.action)
    {
    case Action::serve:
        return serve(found);
    case Action::serveAndRevalidate:
        return serveAndRevalidate(*found.stored);
    case Action::refuse:
        throw ErrorResponse(
            504, "The request says only-if-cached, and no stored response can answer it.");
    case Action::validate:
    case Action::fetch:
        break;
    }
    if (decision.mayCollapse && _collapsed.answerFromAnother(decision.reason))
        return;
    if (decision.action == Action::validate)
        return validate(*found.stored, decision.reason);
    const VariantTags tags = variantTags(decision.reason);
    tags.isEmpty() ? fetch(decision.reason) : fetchOrSelect(tags, decision.reason);
}

void Retrieval::serve(Found& found)
{
    found.wanted ? _answer.sendPart(*found.stored, *found.wanted) : _answer.send(*found.stored, {});
}

void Retrieval::serveAndRevalidate(StoredResponse& stored)
{
    // A next request on this connection would have to wait for the revalidation.
    _response.closeAfterwards();
    _services.deferredWork = [&services = _services, request = _request, target = _target]
    {
        revalidate(request, target, services);
    };
    _answer.send(stored, {});
}

void Retrieval::fetch(ForwardReason why)
{
    Exchange exchange(_sent, &_response, _services, _collapsed.fetch());
    const ResponseHead response = ask(exchange, _request.forwarded);
    passOn(exchange, response, why);
}

VariantTags Retrieval::variantTags(ForwardReason why)
{
    VariantTags tags;
    if (why == ForwardReason::varyMiss && mayNameVariants(_request))
        _cacheUpdate.complete().forEach([&](StoredResponse& stored) { tags.add(stored.head); });
    return tags;
}

void Retrieval::fetchOrSelect(const VariantTags& tags, ForwardReason why)
{
    Exchange exchange(_sent, &_response, _services, _collapsed.fetch());
    const ResponseHead response = ask(exchange, tags.addedTo(_request.forwarded));
    auto variant =
        response.status == 304 ? _cacheUpdate.complete().identifiedBy(response) : std::nullopt;
    switch (evaluateSelection(_request, variant.has_value(), response))
    {
    case Validated::freshen:
        exchange.discard(response);
        _cacheUpdate.freshen(*variant, response, exchange.requestTime());
        return serveValidated(*variant, {why, response.status});
    case Validated::askAgain:
        return fetch(why);
    case Validated::serveStale:
    case Validated::replace:
        return passOn(exchange, response, why);
    }
}

void Retrieval::validate(StoredResponse& stored, ForwardReason why)
{
    Exchange exchange(_sent, &_response, _services, _collapsed.fetch());
    ResponseHead response;
    try
    {
        response = ask(exchange, validationRequest(_request.forwarded, stored.head));
    }
    catch (const Blamed& failure)
    {
        return serveStaleOrThrow(stored, why, failure);
    }
    switch (evaluateValidation(_request, stored.head, response, now()))
    {
    case Validated::freshen:
        exchange.discard(response);
        _cacheUpdate.freshen(stored, response, exchange.requestTime());
        return serveValidated(stored, {why, response.status});
    case Validated::askAgain:
        return fetch(why);
    case Validated::serveStale:
        return serveValidated(stored, {why, response.status});
    case Validated::replace:
        return passOn(exchange, response, why);
    }
}

void Retrieval::serveStaleOrThrow(StoredResponse& stored, ForwardReason why, const Blamed& failure)
{
    if (failure.peer() == Peer::client)
        throw;
    const std::string sentence = errorFor(failure).what();
    switch (evaluateFailure(_request, stored.head, now()))
    {
    case Unanswered::serveStale:
        Log::line("Served stale: " + sentence);
        return serveValidated(stored, {why});
    case Unanswered::refuse:
        throw ErrorResponse(
            504, "The stored response must be revalidated before it is used. " + sentence);
    case Unanswered::tellClient:
        throw;
    }
}

void Retrieval::serveValidated(StoredResponse& stored, const CacheStatus& status)
{
    _collapsed.end();
    _answer.send(stored, status);
}

void Retrieval::passOn(Exchange& exchange, const ResponseHead& response, ForwardReason why)
{
    const CacheResponse head(response, exchange.requestTime(), {}, {}, _services.store.audience());
    CacheStatus status{why};
    // The origin is to blame if, for instance, its Content-Length turns out to be invalid.
    status.stored = blaming(Peer::origin, [&] { return _cacheUpdate.apply(head); });
    if (status.stored)
        status.freshFor = freshFor(head, now());
    _response.setCacheStatus(formatCacheStatus(status, _services.instance.pseudonym));
    if (status.stored && partialContentRange(response))
        return passOnPart(exchange, head);
    auto copy = status.stored ? _cacheUpdate.begin(head) : nullptr;
    _collapsed.share(copy.get());
    exchange.relay(response, std::move(copy));
}

void Retrieval::passOnPart(Exchange& exchange, const CacheResponse& head)
{
    _collapsed.end();
    auto older = _cacheUpdate.partial().choose(_request.forwarded.fields);
    exchange.relay(head, _cacheUpdate.begin(head));
    if (older)
        _cacheUpdate.combineWith(*older);
}

ResponseHead Retrieval::ask(Exchange& exchange, const RequestHead& question)
{
    // In the textbook's form an unknown name is the client's mistake: there is no such file either.
    const bool textbookForm = _request.line.target.front() == '/';
    _cacheUpdate.requestBegins();
    return exchange.ask(question, _target, textbookForm ? Peer::name : Peer::origin);
}

} // namespace proxy
