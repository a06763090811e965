#pragma once

#include "net/Children.h"
#include "net/ForkedAhead.h"
#include "net/Listener.h"
#include "net/Signals.h"

#include <Poco/Net/StreamSocket.h>

#include <functional>

namespace proxy
{

/// The parent process: it accepts clients, hands each to a child process, and serves none itself.
/// So it stays small and responsive, and nothing that a client does can harm it.
class Server
{
public:
    /// Listens at `address`. Throws what Listener throws.
    Server(const Poco::Net::SocketAddress& address, std::size_t maxChildren,
        std::chrono::milliseconds timeout);

    Poco::Net::SocketAddress address() const { return _listener.address(); }
    const Signals& signals() const { return _signals; }

    /// What a child does for its client.
    using Work = std::function<void(const Poco::Net::StreamSocket&)>;

    /// Serves clients until SIGTERM or SIGINT arrives. Waits for three things at once:
    ///
    /// - a client: accepts it and has a child do `work`. The listening socket belongs to the parent:
    ///   the child closes it. The connection belongs to the child: the parent drops it, or the
    ///   client would never see its end.
    /// - SIGCHLD: reaps, even if no new client comes.
    /// - SIGTERM or SIGINT: closes the listening socket, so that new clients are refused, and drains
    ///   the children.
    ///
    /// While there is no room for another child, no client is accepted: clients wait in the
    /// kernel's queue, and none is turned away. The children are then asked once to stop, because
    /// some may only be waiting for the next request of an idle client. The parent waits in poll();
    /// it does not busy-wait.
    void run(const Work& work);

    /// The same, with children that are forked before their clients come.
    void runAhead(const ForkedAhead::Numbers& numbers, const Work& work,
        const ForkedAhead::WhenIdle& whenIdle);

private:
    Signals _signals; ///< first, so that the signals are blocked before there are any children
    Listener _listener;
    Children _children;
};

} // namespace proxy
