// A stale copy is asked about when A has gone with it.

#include "proxy/Revalidation.h"

#include "FillIn.h"
#include "Log.h"
#include "cache/Flight.h"
#include "cache/Reuse.h"
#include "cache/Validation.h"
#include "proxy/Clock.h"
#include "proxy/Exchange.h"
#include "proxy/Failure.h"
#include "proxy/Keeping.h"

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
    const Keeping keeping(request, target, services.store, true);
    auto stored = keeping.wholes().choose(request.fields);
    const auto flight = Flight::begin(services.store.folder(), keeping.wholes().key());
    if (!flight || !stored || judge(request, stored->head, now()) != Reuse::whileRevalidated)
        return;
    Peer talkingTo = Peer::origin;
    RequestRelay sent(talkingTo);
    Exchange exchange(sent, nullptr, services, talkingTo);
    const ResponseHead response =
        exchange.ask(validationRequest(request, stored->head), target, Peer::origin);
    if (response.status == 304 && speaksOf(response, stored->head))
        return keeping.freshen(*stored, response, exchange.askedAt());
    if (keeping.update(response, exchange.askedAt()) && response.status != 206)
        exchange.relay(
            response, keeping.wholes().begin({response, exchange.askedAt(), {}}, request.fields));
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
