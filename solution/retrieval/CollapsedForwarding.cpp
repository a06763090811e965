// Requests for the same resource at the same time:
//
//     answerFromAnother -> CollapsedFetch::begin   this process fetches -> recheckStore
//                       -> follow                  another one does     ->
//                       StoredAnswer::sendGrowing
//                                                                       -> recheckStore

#include "retrieval/CollapsedForwarding.h"

#include "Clock.h"
#include "FillIn.h"
#include "Options.h"
#include "response/Blame.h"
#include "response/ErrorResponse.h"
#include "rules/Decision.h"
#include "store/CollapsedFetchWaiter.h"
#include "store/GrowingEntry.h"

namespace proxy
{

namespace
{

CacheStatus collapsed(ForwardReason why)
{
    CacheStatus status{why};
    status.collapsed = true;
    return status;
}

} // namespace

CollapsedForwarding::CollapsedForwarding(
    const CacheRequest& request, Variants& complete, StoredAnswer& answer, const Services& services)
    : _request(request), _complete(complete), _answer(answer), _services(services)
{
}

bool CollapsedForwarding::answerFromAnother(ForwardReason why)
{
    Followed followed = Followed::again;
    // Each turn but the first means that a process has been killed, or that locks do not work.
    for (int turn = 0; turn < mostTurns && followed == Followed::again; ++turn)
    {
        _fetch = CollapsedFetch::begin(_services.store.folder(), _complete.key());
        followed = _fetch ? recheckStore(why) : blaming(Peer::origin, [&] { return follow(why); });
    }
    return followed == Followed::answered;
}

CollapsedForwarding::Followed CollapsedForwarding::follow(ForwardReason why)
{
    // Fill in start: 8.3 follow
    const auto deadline = SteadyClock::now() + _services.options.timeout;
    CollapsedFetchWaiter waiter(_services.store.folder(), _complete.key());
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
        if (!waiter.wait(deadline))
            throw ErrorResponse(
                504, "Timed out waiting for another client's request for the same resource.");
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()))
    {
        _answer.sendGrowing(*entry, waiter, _services.options.timeout, collapsed(why));
        return Followed::answered;
    }
    return waiter.look() == CollapsedFetchWaiter::State::abandoned ? Followed::again
                                                                   : recheckStore(why);
    // Fill in else
    // // Every process asks the origin itself.
    // fallBack("8.3 follow");
    // return Followed::alone;
    // Fill in end: 8.3
}

CollapsedForwarding::Followed CollapsedForwarding::recheckStore(ForwardReason why)
{
    auto stored = _complete.choose(_request.forwarded.fields);
    if (!stored || !mayUse(stored->head))
        return Followed::alone;
    end();
    _answer.send(*stored, collapsed(why));
    return Followed::answered;
}

void CollapsedForwarding::share(const StoreWriter* copy)
{
    if (!_fetch || copy == nullptr || !copy->isWriting() || !_fetch->show(copy->temporaryFile()))
        end();
}

bool CollapsedForwarding::mayUse(const CacheResponse& response) const
{
    return response.isReadBy(_services.store.audience()) &&
           mayAnswerCollapsed(_request, response, now());
}

} // namespace proxy
