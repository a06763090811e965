#pragma once

#include "Services.h"
#include "response/Blame.h"
#include "retrieval/StoredAnswer.h"
#include "rules/CacheRequest.h"
#include "store/CollapsedFetch.h"
#include "store/CollapsedFetchWaiter.h"
#include "store/GrowingEntry.h"
#include "store/Variants.h"

#include <memory>

namespace proxy
{

/// One request to the origin for many clients that want the same (RFC 9111 section 4, "collapse").
/// The process that begins first fetches; the others wait for its response.
class CollapsedForwarding
{
public:
    /// All must outlive it. `complete`: what is stored for the target of the request.
    CollapsedForwarding(const CacheRequest& request, Variants& complete, StoredAnswer& answer,
        const Services& services);

    /// Answers the client with the response that another process is fetching, or has just stored.
    /// Returns false if there is none: then this process must ask the origin itself. `why`: why the
    /// request would be forwarded. If nobody else is fetching, others may wait for this process
    /// from now on, until end(). If the other process has failed() while this one waited,
    /// throws ErrorResponse with the same status and sentence. Throws what follow() throws, too. All
    /// of that blames the origin, except where the client has left.
    bool answerFromAnother(ForwardReason why);

    /// Returns what others wait for; empty if there is no such fetch.
    std::weak_ptr<CollapsedFetch> fetch() const { return _fetch; }

    /// The origin has not responded. If that would be so for each process that waits, too, it tells
    /// them; they do not ask again.
    void failed(const Blamed& failure);

    /// Ends the fetch: the processes that wait look into the store.
    void end() { _fetch.reset(); }

private:
    /// How the wait for another process ended.
    enum class Followed
    {
        answered, ///< the client has its response
        alone, ///< the other response is of no use to this client; its request goes to the origin
        again, ///< the other process was killed; one of those that wait takes its place
    };
    /// Waits until the process that fetches the same resource shows its response, or ends, and
    /// answers the client with that response, or with what is in the store then (recheckStore()). It
    /// never waits longer than the fetch goes on; if that is stuck before it has shown anything, the
    /// client is better off alone. The response is sent only if this client mayUse() it. Returns
    /// Followed::again if the process that fetched was killed, even if another one of those that wait
    /// has taken its place by now: then the fetch has begun again.
    Followed follow(ForwardReason why);
    /// The same, but throws ErrorResponse if the fetch has failed().
    Followed followUnlessFailed(ForwardReason why);
    /// Waits until there may be something new about the fetch. Returns false if it is stuck. Throws
    /// what StoredAnswer::requireClient() throws.
    bool awaitChange(CollapsedFetchWaiter& waiter);
    /// Sends the entry as it grows. Returns false if it ends too early and this process must ask
    /// the origin for what is missing. Throws BadMessage if the response itself has ended too
    /// early, and the client already has a part of it.
    bool sendShared(GrowingEntry& entry, CollapsedFetchWaiter& waiter, ForwardReason why);
    /// Answers with what has been stored since this process looked, if that is possible.
    Followed recheckStore(ForwardReason why);
    bool mayUse(const CacheResponse& response) const;

    /// After so many it asks the origin itself.
    static constexpr int mostTurns = 10;

    const CacheRequest& _request;
    Variants& _complete;
    StoredAnswer& _answer;
    const Services& _services;
    std::shared_ptr<CollapsedFetch> _fetch; ///< others wait for this process's response
};

} // namespace proxy
