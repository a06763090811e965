// A stale copy is asked about when A has gone with it.

#include "retrieval/Revalidation.h"

#include "Clock.h"
#include "FillIn.h"
#include "Log.h"
#include "origin/Exchange.h"
#include "response/Failure.h"
#include "retrieval/CacheUpdate.h"
#include "rules/Reuse.h"
#include "rules/Validation.h"
#include "store/CollapsedFetch.h"

namespace proxy
{

namespace
{

/// A's request without what is about A's own copy, and what A wants of caches: the answer is for
/// everyone.
RequestHead requestForAll(const RequestHead& request)
{
    RequestHead result = request;
    result.line.method = "GET";
    for (const char* name : {"Range", "If-Range", "If-None-Match", "If-Modified-Since", "If-Match",
             "If-Unmodified-Since", "Cache-Control", "Pragma"})
        result.fields.remove(name);
    return result;
}

void askAndStore(const RequestHead& request, const RequestTarget& target, const Services& services)
{
    const CacheUpdate update_(request, target, services.store, true);
    auto stored = update_.complete().choose(request.fields);
    const auto fetch_ = CollapsedFetch::begin(services.store.folder(), update_.complete().key());
    if (!fetch_ || !stored ||
        evaluateReuse(request, stored->head, now()) != Reuse::staleWhileRevalidate)
        return;
    Peer talkingTo = Peer::origin;
    RequestSender sent(talkingTo);
    Exchange exchange(sent, nullptr, services, talkingTo);
    const ResponseHead response =
        exchange.ask(validationRequest(request, stored->head), target, Peer::origin);
    if (response.status == 304 && selectsForUpdate(response, stored->head))
        return update_.freshen(*stored, response, exchange.requestTime());
    if (update_.update(response, exchange.requestTime()) && response.status != 206)
        exchange.relay(response,
            update_.complete().begin({response, exchange.requestTime(), {}}, request.fields));
}

} // namespace

void revalidate(
    const RequestHead& request, const RequestTarget& target, const Services& services) noexcept
{
    try
    {
        Log::line("Asking about the stale copy");
        askAndStore(requestForAll(request), target, services);
    }
    catch (const NotFilledIn& gap)
    {
        sayNotFilledIn(gap.what());
    }
    catch (...)
    {
        Log::line(
            std::string("The stale copy stays: ") + errorForCurrentException(Peer::origin).what());
    }
}

} // namespace proxy
