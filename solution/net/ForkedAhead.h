#pragma once

#include "FileDescriptor.h"
#include "net/Children.h"
#include "net/Listener.h"
#include "net/Scoreboard.h"
#include "net/Signals.h"

#include <Poco/Net/StreamSocket.h>

#include <functional>
#include <optional>

namespace proxy
{

/// Children that are forked before their clients come. Each waits at the listening socket and
/// accepts a client by itself, so that no client waits for fork(); the parent only forks others in
/// their place. Still a process serves one client at a time, and with `clientsEach` 1 only one in
/// its life. (Apache's prefork module works like this.)
class ForkedAhead
{
public:
    struct Numbers
    {
        std::size_t ahead = 0;       ///< how many children wait for clients
        std::size_t clientsEach = 1; ///< how many a child serves, one after the other
    };
    using Work = std::function<void(const Poco::Net::StreamSocket&)>;

    using WhenIdle = std::function<void()>;

    /// All must outlive it. `work`: what a child does for each client. `whenIdle`: what it does once no
    /// other client has come for idleAfter. Throws std::system_error if there are too few descriptors.
    ForkedAhead(Listener& listener, Signals& signals, Children& children, const Numbers& numbers,
        const Work& work, const WhenIdle& whenIdle);

    /// Has clients served until SIGTERM or SIGINT arrives, then closes the listening socket and
    /// drains the children. While all children are busy and no other may be started, they are asked
    /// once to stop, as in Server::run().
    void run();

private:
    /// Starts children until enough wait, or there is no room for more.
    void startMissing();
    /// How many children wait for a client, or are about to.
    std::size_t waiting() const;
    /// Forgets what children that have exited have said.
    void forgetOthers();

    /// In a child that has just been forked.
    void becomeChild();
    /// In a child: serves `clientsEach` clients. Ends sooner when asked to stop, or if more than twice as
    /// many children wait as should.
    void serveClients();
    /// In a child: from now on clients and signals wake it.
    void watch();
    /// Accepts a client. Returns std::nullopt if this process is asked to stop.
    std::optional<Poco::Net::StreamSocket> awaitClient(bool mayBeIdle);

    Listener& _listener;
    Signals& _signals;
    Children& _children;
    Numbers _numbers;
    const Work& _work;
    const WhenIdle& _whenIdle;
    pid_t _parent;
    Scoreboard _board;
    FileDescriptor _news;  ///< an eventfd: too few children wait
    FileDescriptor _epoll; ///< in a child: a client has come, or a signal
    bool _isChild = false;
};

} // namespace proxy
