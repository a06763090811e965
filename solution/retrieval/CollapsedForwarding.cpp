// Requests for the same resource at the same time:
//
//     answerFromAnother -> CollapsedFetch::begin -> recheckStore   this process fetches
//                       -> follow -> sendShared                    another one does
//                                 -> recheckStore                  it has ended meanwhile

#include "retrieval/CollapsedForwarding.h"

#include "BadMessage.h"
#include "Clock.h"
#include "FillIn.h"
#include "Options.h"
#include "net/Signals.h"
#include "origin/OriginConnector.h"
#include "response/ErrorResponse.h"
#include "response/Failure.h"
#include "rules/Decision.h"

#include <Poco/Net/NetException.h>

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
    // Each turn but the first means that a process has been killed, that its file has just become the
    // entry, or that locks do not work.
    for (int turn = 0; turn < mostTurns && followed == Followed::again; ++turn)
    {
        _fetch = CollapsedFetch::begin(_services.store.folder(), _complete.key());
        followed = _fetch ? recheckStore(why)
                          : blaming(Peer::origin, [&] { return followUnlessFailed(why); });
    }
    return followed == Followed::answered;
}

CollapsedForwarding::Followed CollapsedForwarding::followUnlessFailed(ForwardReason why)
{
    const auto file = CollapsedFetch::openFile(_services.store.folder(), _complete.key());
    const Followed followed = follow(why);
    const auto failure = CollapsedFetch::failureIn(file);
    if (followed == Followed::alone && failure)
        throw ErrorResponse(failure->status, failure->why);
    return followed;
}

CollapsedForwarding::Followed CollapsedForwarding::follow(ForwardReason why)
{
    // Fill in start: 8.3 follow
    CollapsedFetchWaiter waiter(
        _services.store.folder(), _complete.key(), _services.options.timeout);
    while (waiter.look() == CollapsedFetchWaiter::State::fetching)
        if (!awaitChange(waiter))
            return Followed::alone;
    auto entry = GrowingEntry::open(waiter.temporaryFile());
    if (entry && mayUse(entry->head()) && sendShared(*entry, waiter, why))
        return Followed::answered;
    // If it was killed, another one of those that wait may have taken its place by now.
    const auto state = waiter.look();
    const bool wasKilled = state == CollapsedFetchWaiter::State::abandoned ||
                           state == CollapsedFetchWaiter::State::fetching;
    return wasKilled ? Followed::again : recheckStore(why);
    // Fill in else
    // // Every process asks the origin itself.
    // fallBack("8.3 follow");
    // return Followed::alone;
    // Fill in end: 8.3
}

bool CollapsedForwarding::awaitChange(CollapsedFetchWaiter& waiter)
{
    _answer.requireClient(_services.signals.isPending());
    return waiter.wait();
}

bool CollapsedForwarding::sendShared(
    GrowingEntry& entry, CollapsedFetchWaiter& waiter, ForwardReason why)
{
    const auto await = [&]
    {
        return awaitChange(waiter);
    };
    if (_answer.sendGrowing(entry, waiter, await, collapsed(why)))
        return true;
    // A fetch that is still there, although nothing comes any more, is stuck: only its copy ends.
    const bool goesOn =
        waiter.copyWasGivenUp(await) || waiter.look() == CollapsedFetchWaiter::State::shown;
    if (entry.given() > 0 && !goesOn)
        throw BadMessage("The shared response ended before it was complete.");
    _answer.continueAfter(std::move(entry));
    return false;
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

void CollapsedForwarding::failed(const Blamed& failure)
{
    // A name that is unknown, or leads to this proxy, means 404, 502 or a file of its own, depending on
    // the form of the target.
    if (_fetch && failure.peer() == Peer::origin && !failure.isCausedBy<LeadsBack>() &&
        !failure.isCausedBy<Poco::Net::DNSException>())
    {
        const ErrorResponse error = errorFor(failure);
        _fetch->fail({error.status(), error.what()});
    }
}

bool CollapsedForwarding::mayUse(const CacheResponse& response) const
{
    return response.isReadBy(_services.store.audience()) &&
           mayAnswerCollapsed(_request, response, now());
}

} // namespace proxy
