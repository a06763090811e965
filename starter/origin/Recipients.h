#pragma once

#include "net/Connection.h"
#include "net/Signals.h"
#include "response/Blame.h"
#include "response/ResponseWriter.h"
#include "store/CollapsedFetch.h"
#include "store/StoreWriter.h"

#include <memory>

namespace proxy
{

/// The clients for which a response is fetched: the client of this process, and those of other
/// processes that follow the fetch. Where none of them is left, the fetch is work for nobody. This
/// is the only place that knows whether there is a client.
class Recipients
{
public:
    /// Both must outlive it. `client`: null if this process has none, as in a revalidation
    /// afterwards. `fetch`: what other processes follow; empty or expired if they cannot.
    Recipients(ResponseWriter* client, const Signals& signals, std::weak_ptr<CollapsedFetch> fetch);

    /// Returns true if a client has asked for the response, even if it has left since.
    bool isForClient() const { return _isForClient; }
    /// Returns true if there is a client, and it has not left (ResponseWriter::clientHasLeft()).
    bool hasClient();
    /// Does something with the client, if there is one. If that fails, and the client is to blame,
    /// it has left; that is no error here. Returns true if there is a client, and the step is done.
    /// Does not look whether the client has left: a step that sends is told by the kernel.
    template <class Step>
    bool withClient(Step step);
    bool hasFollowers() const;
    /// Returns true if this process should end as soon as it can: a client waits for its place, or
    /// the proxy is being stopped.
    bool isAskedToStop() const { return _signals.isPending(); }

    /// Tells the processes that follow that the fetch goes on.
    void showProgress() const;
    /// They can read the copy while it grows. To be called after StoreWriter::readBody().
    void share(const StoreWriter& copy) const;
    /// Tells them that the response goes on, but not in the store.
    void copyIsGivenUp() const;
    /// All of the response is in the copy: publishes it, and ends the fetch. Those that follow need not wait
    /// for the client of this process.
    void publish(StoreWriter& copy) const;

    /// What becomes of a request once no client and no follower is left.
    enum class IfAbandoned
    {
        end,   ///< its response is of no use
        yield, ///< it goes on until this process isAskedToStop()
    };
    /// Returns if the request should go on; otherwise throws what noClientWaits() throws.
    void requireUse(IfAbandoned ifAbandoned);
    /// Waits until the origin begins to respond. Throws Poco::TimeoutException if it does not in
    /// time, and what requireUse() throws.
    void awaitResponse(Connection& origin, IfAbandoned ifAbandoned);

    /// What ends a wait for the origin, besides bytes from it.
    struct Also
    {
        bool originTakes = false;
        bool clientTakes = false;
        bool clientSends = false;
    };
    /// Waits until the origin has sent something, until one of `also`, until the recipients may have
    /// changed, or until the deadline. Returns true in the first case.
    bool wait(const Connection& origin, Also also, SteadyClock::time_point deadline);

    /// Throws ErrorResponse 503, which blames the client: one that has only ended its side can still
    /// read it.
    [[noreturn]] static void noClientWaits();

private:
    ResponseWriter* _client; ///< null: there is none, or it has left
    bool _isForClient;
    const Signals& _signals;
    std::weak_ptr<CollapsedFetch> _fetch;
};

template <class Step>
bool Recipients::withClient(Step step)
{
    if (_client == nullptr)
        return false;
    try
    {
        step(*_client);
    }
    catch (const Blamed& failure)
    {
        if (failure.peer() != Peer::client)
            throw;
        _client = nullptr;
    }
    return _client != nullptr;
}

} // namespace proxy
