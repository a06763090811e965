// Bind, listen, accept: the three calls that make a socket one that clients can connect to.
// Poco's calls try again by themselves when a signal arrives, so a flag that a signal handler sets
// would never be looked at. A signalfd in poll() is.

#include "net/Listener.h"

#include "FillIn.h"

#include <Poco/Exception.h>

#include <cerrno>
#include <csignal>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace
{

int openStopSignals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGTERM);
    ::sigaddset(&signals, SIGINT);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC);
}

} // namespace

Listener::Listener(const Poco::Net::SocketAddress& address) : _stopSignals(openStopSignals())
{
    listen(address);
    _socket.setBlocking(false);
    // Browsers open connections ahead of need and say nothing on them. A server that takes one
    // client after the other would wait for the silent one; so the kernel hands a connection over
    // once it has spoken (or after so many seconds).
    _socket.setOption(IPPROTO_TCP, TCP_DEFER_ACCEPT, 60);
}

Listener::~Listener()
{
    ::close(_stopSignals);
}

void Listener::listen(const Poco::Net::SocketAddress& address)
{
    // Fill in start: 1.1 listen
    const bool reuseAddress = true;
    const bool reusePort = false;
    _socket.bind(address, reuseAddress, reusePort);
    _socket.listen(backlog);
    // Fill in end: 1.1
}

std::optional<Poco::Net::StreamSocket> Listener::accept()
{
    pollfd entries[] = {{_socket.impl()->sockfd(), POLLIN, 0}, {_stopSignals, POLLIN, 0}};
    for (;;)
    {
        if (::poll(entries, 2, -1) < 0 && errno != EINTR)
            throw Poco::IOException("poll failed", errno);
        if (entries[1].revents != 0)
            return std::nullopt;
        if (entries[0].revents == 0)
            continue;
        try
        {
            return _socket.acceptConnection();
        }
        catch (const Poco::Exception&)
        {
            // The client has gone between poll and accept: wait for the next one.
        }
    }
}
