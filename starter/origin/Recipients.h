#pragma once

#include "net/Connection.h"
#include "net/Signals.h"
#include "response/ResponseWriter.h"
#include "store/CollapsedFetch.h"

#include <memory>

namespace proxy
{

/// The clients for which a response is fetched: the client of this process, and those of other
/// processes that follow the fetch. Where none of them is left, the fetch is work for nobody.
class Recipients
{
public:
    /// Both must outlive it. `client`: null if this process has none, as in a revalidation
    /// afterwards. `fetch`: what other processes follow; empty or expired if they cannot.
    Recipients(ResponseWriter* client, const Signals& signals, std::weak_ptr<CollapsedFetch> fetch);

    /// The client that is being answered. Only if hasClient().
    ResponseWriter& client() { return *_client; }
    /// Returns true if there is a client, and it has not left.
    bool hasClient();
    /// It has left: it takes nothing any more.
    void clientHasLeft() { _client = nullptr; }
    bool hasFollowers() const;
    /// Returns true if this process should end as soon as it can: a client waits for its place, or
    /// the proxy is being stopped.
    bool isAskedToStop() const { return _signals.isPending(); }

    /// Tells the processes that follow that the fetch goes on.
    void showProgress() const;
    /// Tells them that the response goes on, but not in the store.
    void copyIsGivenUp() const;

    /// What becomes of a request once no client and no follower is left.
    enum class IfAbandoned
    {
        end,   ///< its response is of no use
        yield, ///< it goes on until this process isAskedToStop()
        goOn,  ///< its response is of use in any case
    };
    /// Waits until the origin begins to respond. Throws Poco::TimeoutException if it does not in
    /// time, and what noClientWaits() throws if the request is abandoned.
    void awaitResponse(Connection& origin, IfAbandoned ifAbandoned);

    /// Waits until the origin has sent something, until the client takes more (if `toSend`), until
    /// the recipients may have changed, or until the deadline. Returns true in the first case.
    bool wait(const Connection& origin, bool toSend, SteadyClock::time_point deadline);

    /// Throws Poco::IOException, which blames the client.
    [[noreturn]] static void noClientWaits();

private:
    ResponseWriter* _client;
    const Signals& _signals;
    std::weak_ptr<CollapsedFetch> _fetch;
};

} // namespace proxy
