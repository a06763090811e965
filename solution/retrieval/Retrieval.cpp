// Carries out what has been decided about a request:
//
//     run -> lookUp, decide -> StoredAnswer                a stored response may be used
//                           -> serveAndRevalidate          it may be used, and is revalidated later
//                           -> CollapsedForwarding         another process asks for the same
//                           -> validate -> freshen         it is stored; the origin confirms it
//                                       -> Fetch::passOn   the origin has a new response
//                           -> Fetch::run                  nothing that would do is stored

#include "retrieval/Retrieval.h"

#include "Clock.h"
#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "response/ErrorResponse.h"
#include "response/Failure.h"
#include "retrieval/Revalidation.h"
#include "rules/Validation.h"

namespace proxy
{

Retrieval::Retrieval(const CacheRequest& request, const RequestTarget& target, RequestSender& sent,
    ResponseWriter& client, const Services& services)
    : _request(request), _target(target), _response(client), _services(services),
      _mayUseStored(mayUseStored(request, target, sent)),
      _cacheUpdate(request, target, services.store, _mayUseStored),
      _answer(request, client, services.store, services.instance.pseudonym),
      _collapsed(request, _cacheUpdate.complete(), _answer, services),
      _fetch(request, target, sent, client, services, _cacheUpdate, _answer, _collapsed)
{
}

void Retrieval::run()
{
    Found found = _mayUseStored ? lookUp(_request, _cacheUpdate, _services.options.cacheSize)
                                : Found{{}, reasonToBypass(_request)};
    const CacheResponse* stored = found.stored ? &found.stored->head : nullptr;
    const Decision decision = decide(_request, {stored, found.ifMissing}, now());
    switch (decision.action)
    {
    case Action::serve:
        return serve(*found.stored);
    case Action::serveAndRevalidate:
        return serveAndRevalidate(*found.stored);
    case Action::refuse:
        throw ErrorResponse(
            504, "The request says only-if-cached, and no stored response can answer it.");
    case Action::validate:
    case Action::fetch:
        break;
    }
    if (decision.mayCollapse && answerFromAnother(decision, found))
        return;
    decision.action == Action::validate ? validate(*found.stored, decision.reason)
                                        : _fetch.run(found.part, decision.reason);
}

void Retrieval::serve(StoredResponse& stored)
{
    _answer.send(stored, {});
    // The next request in this process may be for the same.
    if (_response.keepsConnection() || _services.options.recycle > 1)
        _services.store.keepOpen(std::move(stored));
}

bool Retrieval::answerFromAnother(const Decision& decision, Found& found)
{
    try
    {
        return _collapsed.answerFromAnother(decision.reason);
    }
    catch (const Blamed& failure)
    {
        if (decision.action != Action::validate || _response.hasBegun())
            throw;
        serveStaleOrThrow(*found.stored, decision.reason, failure);
        return true;
    }
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

void Retrieval::validate(StoredResponse& stored, ForwardReason why)
{
    Exchange exchange = _fetch.begin();
    ResponseHead response;
    try
    {
        response = _fetch.ask(exchange, validationRequest(_request.forwarded, stored.head));
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
        return _fetch.serveStored(stored, {why, response.status});
    case Validated::askAgain:
        return _fetch.askAsTheClient(why);
    case Validated::serveStale:
        return _fetch.serveStored(stored, {why, response.status});
    case Validated::replace:
        return _fetch.passOn(exchange, response, why);
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
        return _fetch.serveStored(stored, {why});
    case Unanswered::refuse:
        throw ErrorResponse(
            504, "The stored response must be revalidated before it is used. " + sentence);
    case Unanswered::tellClient:
        throw;
    }
}

} // namespace proxy
