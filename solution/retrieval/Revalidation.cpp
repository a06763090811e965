// A stale response is revalidated after the client has received it.

#include "retrieval/Revalidation.h"

#include "Clock.h"
#include "FillIn.h"
#include "Instance.h"
#include "Log.h"
#include "http/Forwarding.h"
#include "origin/Exchange.h"
#include "response/Failure.h"
#include "retrieval/CacheUpdate.h"
#include "rules/Decision.h"
#include "rules/Validation.h"
#include "store/CollapsedFetch.h"
#include "store/Store.h"

namespace proxy
{

namespace
{

/// Returns the client's request without its conditions, its ranges and its directives: the response
/// is for all clients. And without TE: trailer fields would be for nobody.
CacheRequest requestForAll(const CacheRequest& request, const std::string& pseudonym)
{
    RequestHead received = request;
    received.line.method = "GET";
    for (const char* name : {"Range", "If-Range", "If-None-Match", "If-Modified-Since", "If-Match",
             "If-Unmodified-Since", "Cache-Control", "Pragma", "TE"})
        received.fields.remove(name);
    FieldList forwarded = forwardedFields(received, {}, pseudonym);
    return {std::move(received), std::move(forwarded)};
}

void askAndStore(const CacheRequest& request, const RequestTarget& target, const Services& services)
{
    CacheUpdate cacheUpdate(request, target, services.store, true);
    const std::shared_ptr<CollapsedFetch> fetch =
        CollapsedFetch::begin(services.store.folder(), cacheUpdate.complete().key());
    if (!fetch)
        return;
    // Not before there is the lock: the process that had it may have just revalidated the response.
    auto stored = cacheUpdate.complete().choose(request.forwarded.fields);
    if (!stored || decide(request, {&stored->head, ForwardReason::no}, now()).action !=
                       Action::serveAndRevalidate)
        return;
    cacheUpdate.requestBegins();
    RequestSender sent;
    Exchange exchange(sent, nullptr, services, fetch);
    const ResponseHead response =
        exchange.ask(validationRequest(request.forwarded, stored->head), target, Peer::origin);
    if (response.status == 304 && selectsForUpdate(response, stored->head))
        return cacheUpdate.freshen(*stored, response, exchange.requestTime());
    const CacheResponse head(response, exchange.requestTime(), {}, {}, services.store.audience());
    if (cacheUpdate.apply(head) && response.status != 206)
        exchange.relay(response, cacheUpdate.begin(head).get());
}

void logFailure(const std::string& why)
{
    Log::line("The stored response stays stale: " + why);
}

} // namespace

void revalidate(
    const CacheRequest& request, const RequestTarget& target, const Services& services) noexcept
{
    try
    {
        Log::line("Revalidating a stale response");
        askAndStore(requestForAll(request, services.instance.pseudonym), target, services);
    }
    catch (const NotFilledIn& gap)
    {
        sayNotFilledIn(gap.what());
    }
    catch (const Blamed& failure)
    {
        logFailure(errorFor(failure).what());
    }
    catch (...)
    {
        logFailure(errorForCurrentException(Peer::origin).what());
    }
}

} // namespace proxy
