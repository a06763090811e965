// The loop of the parent process.

#include "net/Server.h"

#include "FillIn.h"

#include <poll.h>

namespace proxy
{

Server::Server(const Poco::Net::SocketAddress& address, std::size_t maxChildren,
    std::chrono::milliseconds timeout)
    : _listener(address), _children(maxChildren, timeout)
{
}

void Server::run(const Work& work)
{
    // Fill in start: 5.1 run
    bool awaitRoom = false;
    for (;;)
    {
        // poll() ignores a negative descriptor.
        const int clients = awaitRoom ? -1 : _listener.descriptor();
        pollfd watched[] = {{_signals.descriptor(), POLLIN, 0}, {clients, POLLIN, 0}};
        ::poll(watched, 2, -1);
        const Signals::Arrived arrived = _signals.take();
        if (arrived.stop)
            break;
        if (arrived.childExited)
            _children.reap();
        awaitRoom = (awaitRoom || watched[1].revents != 0) && !_children.hasRoom();
        if (watched[1].revents == 0)
            continue;
        if (awaitRoom)
            _children.askToStop();
        else if (const auto client = _listener.accept())
            _children.start([this] { _listener.close(); }, [&] { work(*client); });
    }
    _listener.close();
    _children.drain();
    // Fill in else
    // // One client after the other; the others are not accepted in the meantime.
    // fallBack("5.1 run");
    // _listener.skipSilentClients();
    // pollfd watched[] = {{_signals.descriptor(), POLLIN, 0}, {_listener.descriptor(), POLLIN, 0}};
    // while (::poll(watched, 2, -1) < 0 || !_signals.take().stop)
    //     if (watched[1].revents == 0)
    //         continue;
    //     else if (const auto client = _listener.accept())
    //         work(*client);
    // Fill in end: 5.1
}

void Server::runAhead(
    const ForkedAhead::Numbers& numbers, const Work& work, const ForkedAhead::WhenIdle& whenIdle)
{
    ForkedAhead(_listener, _signals, _children, numbers, work, whenIdle).run();
}

} // namespace proxy
