// A connection whose state a test can control and observe: it distinguishes FIN from RST, keeps
// what was received before a reset, and can stop reading while the kernel's buffers fill.

#include "tools/wire/Peer.h"

#include "tools/wire/SocketQueues.h"

#include <algorithm>
#include <cerrno>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <tuple>

namespace Wire
{

namespace
{

constexpr auto finishTime = std::chrono::seconds(2);

} // namespace

Peer::Peer(EventLoop& loop, int descriptor) : _loop(loop), _socket(descriptor)
{
    _socket.setOption(IPPROTO_TCP, TCP_NODELAY, 1); // each step of a play is sent at once
    learnPorts();
    _loop.add(*this);
}

Peer::~Peer()
{
    _loop.remove(*this);
    closeNow();
}

std::unique_ptr<Peer> Peer::connect(EventLoop& loop, std::uint16_t port)
{
    return connect(loop, port, Options{});
}

std::unique_ptr<Peer> Peer::connect(EventLoop& loop, std::uint16_t port, const Options& options)
{
    Socket socket;
    if (options.receiveBuffer > 0)
        socket.setOption(SOL_SOCKET, SO_RCVBUF, options.receiveBuffer);
    if (options.sendBuffer > 0)
        socket.setOption(SOL_SOCKET, SO_SNDBUF, options.sendBuffer);
    const int error = socket.connect(port);
    if (error != 0 && error != EINPROGRESS && error != ECONNREFUSED)
        fail(error, "connect to 127.0.0.1:" + std::to_string(port));

    auto peer = std::make_unique<Peer>(loop, socket.release());
    peer->_connecting = error == EINPROGRESS;
    if (error == ECONNREFUSED)
        peer->endWith(End::refused);
    return peer;
}

void Peer::learnPorts()
{
    _port = _socket.localPort();
    _remotePort = _socket.remotePort();
}

void Peer::repeat(std::string unit, std::uint64_t total)
{
    // A block is a multiple of the unit, so each block begins with a whole unit.
    const std::size_t units = std::max<std::size_t>(1, (std::size_t{64} << 10) / unit.size());
    std::string block;
    for (std::size_t i = 0; i < units && block.size() < total; ++i)
        block += unit;
    generate(total, [block = std::move(block)](std::uint64_t, std::string& into) { into = block; });
}

void Peer::generate(std::uint64_t total, SendQueue::Generator generator)
{
    _queue.generate(total, std::move(generator));
}

void Peer::closeNow()
{
    endWith(End::closedHere);
    closeSocket();
}

void Peer::endWith(End end)
{
    if (_end == End::open)
        _end = end;
    if (end != End::open && (end != End::ended || _sendShut))
        closeSocket();
}

void Peer::closeSocket()
{
    _socket.close();
    _connecting = false;
    _finishBy = Deadline::max();
    _queue.clear();
}

short Peer::wanted() const
{
    if (_connecting)
        return POLLOUT;
    const bool reads = _end == End::open && _buffer.readable();
    return static_cast<short>((reads ? POLLIN : 0) | (_queue.bytesAreNext() ? POLLOUT : 0));
}

Deadline Peer::wakeAt() const
{
    if (_connecting || over())
        return Deadline::max();
    if (_queue.actionIsNext())
        return Deadline::min();
    return std::min(_finishBy, _queue.pausedUntil());
}

/// Changes whenever the callback of whenChanged() must be called.
auto Peer::progress() const
{
    return std::tuple(_buffer.count, _bytesSent, _end, over(), _connecting, _queue.steps());
}

void Peer::ready(short revents)
{
    if (over())
        return;
    const auto before = progress();
    const bool failed = (revents & (POLLERR | POLLHUP)) != 0;
    if (_connecting)
        finishConnecting();
    if (_end == End::open)
        endWith(failed ? _buffer.drain(_socket, false) : _buffer.receive(_socket));
    if (failed)
        closeSocket();
    sendSome();
    if (_finishBy <= Clock::now())
        closeNow();
    if (_changed && before != progress())
        _changed();
}

void Peer::finishConnecting()
{
    const int error = _socket.takeError();
    _connecting = false;
    if (error == 0)
        learnPorts();
    else
        endWith(error == ECONNREFUSED ? End::refused : End::reset);
}

void Peer::sendSome()
{
    for (int i = 0; i < blocksPerRound && !over() && !_connecting; ++i)
    {
        _queue.skipPause(Clock::now());
        if (const auto action = _queue.takeAction())
            perform(*action);
        else if (!_queue.bytesAreNext() || !sendBlock())
            return;
    }
}

/// Returns false if the kernel takes no more bytes at present, or the connection has failed.
bool Peer::sendBlock()
{
    if (_sendShut)
    {
        _queue.clear(); // after a half-close nothing more can be sent
        return false;
    }
    const auto count = _socket.send(_queue.front());
    if (count)
    {
        _bytesSent += *count;
        _queue.sent(*count);
        return *count > 0;
    }
    const bool wasReset = errno != EPIPE; // EPIPE: a FIN came before the reset
    if (_end == End::open)
        endWith(_buffer.drain(_socket, wasReset));
    closeSocket();
    return false;
}

void Peer::perform(Action action)
{
    switch (action)
    {
    case Action::finish:
        _finishBy = Clock::now() + finishTime;
        [[fallthrough]];
    case Action::shutDownSend:
        _socket.shutDownSend();
        _sendShut = true;
        if (_end == End::ended)
            closeSocket();
        break;
    case Action::reset:
        _socket.reset();
        closeNow();
        break;
    case Action::close:
        closeNow();
        break;
    }
}

std::size_t Peer::inKernel() const
{
    // In this order: a byte that has left the queue here is by then in the queue there.
    const auto here = socketQueues(_port, _remotePort);
    const auto there = socketQueues(_remotePort, _port);
    return here.value_or(SocketQueues{}).unacknowledged + there.value_or(SocketQueues{}).unread;
}

bool Peer::otherSideHasReadAll() const
{
    return !_connecting && sentAll() && inKernel() == 0;
}

} // namespace Wire
