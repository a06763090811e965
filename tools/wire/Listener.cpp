// Two sockets are bound to the port. One listens. The other never does; it reserves the port while
// the first is closed, so that no other program gets it and connections are refused.

#include "tools/wire/Listener.h"

#include <cerrno>
#include <poll.h>
#include <string>
#include <sys/socket.h>

namespace Wire
{

namespace
{

Socket boundSocket(std::uint16_t port)
{
    Socket socket;
    socket.setOption(SOL_SOCKET, SO_REUSEADDR, 1);
    if (const int error = socket.bind(port))
        fail(error, "bind 127.0.0.1:" + std::to_string(port));
    return socket;
}

} // namespace

Listener::Listener(EventLoop& loop, std::uint16_t port, Accepted accepted)
    : _loop(loop), _accepted(std::move(accepted)), _reservation(boundSocket(port))
{
    _port = _reservation.localPort();
    comeBack();
    _loop.add(*this);
}

Listener::~Listener()
{
    _loop.remove(*this);
}

void Listener::goDown()
{
    _socket.close();
}

void Listener::comeBack()
{
    if (!isDown())
        return;
    Socket socket = boundSocket(_port);
    if (::listen(socket.descriptor(), SOMAXCONN) != 0)
        fail(errno, "listen on 127.0.0.1:" + std::to_string(_port));
    _socket = std::move(socket);
}

int Listener::descriptor() const
{
    return Clock::now() < _restUntil ? -1 : _socket.descriptor();
}

short Listener::wanted() const
{
    return POLLIN;
}

Deadline Listener::wakeAt() const
{
    return Clock::now() < _restUntil ? _restUntil : Deadline::max();
}

void Listener::ready(short)
{
    // `_accepted` may take the listener down, so each round uses the current descriptor.
    while (!isDown())
    {
        const int accepted =
            ::accept4(_socket.descriptor(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (accepted >= 0)
        {
            _accepted(accepted);
            continue;
        }
        if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
            _restUntil = Clock::now() + std::chrono::milliseconds(50);
        if (errno != EINTR && errno != ECONNABORTED)
            return;
    }
}

} // namespace Wire
