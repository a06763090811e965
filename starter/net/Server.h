#pragma once

#include "net/Children.h"
#include "net/Listener.h"
#include "net/Signals.h"

#include <Poco/Net/StreamSocket.h>

#include <functional>

namespace proxy
{

/// The first process: it takes clients in, has each served by a child, and serves none itself. So
/// it stays small and quick, and nothing that a client does can harm it.
class Server
{
public:
    /// Listens at `address`. Throws what Listener throws.
    Server(const Poco::Net::SocketAddress& address, std::size_t maxChildren,
        std::chrono::milliseconds patience);

    Poco::Net::SocketAddress address() const { return _listener.address(); }
    const Signals& signals() const { return _signals; }

    /// What is done for a client.
    using Work = std::function<void(const Poco::Net::StreamSocket&)>;

    /// Serves clients until SIGTERM or SIGINT comes. Waits for three things at once:
    ///
    /// - a client: accepts it and has `work` done by a child. The listening socket is the parent's:
    ///   the child closes it. The connection is the child's: the parent lets go of it, or the
    ///   client would never see its end.
    /// - SIGCHLD: reaps, also when no new client comes.
    /// - SIGTERM or SIGINT: closes the listening socket, so that new clients are refused, and
    ///   drains the children.
    ///
    /// While there is no room for one more child, nobody is accepted: clients wait in the kernel's
    /// queue, and none is turned away. The children are then asked to end once, for they may only
    /// be waiting for the next request of a client of their own. It waits in poll(), not in a loop.
    void run(const Work& work);

private:
    Signals _signals; ///< blocked first: none of them is to end the process
    Listener _listener;
    Children _children;
};

} // namespace proxy
