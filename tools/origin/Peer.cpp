// A connection whose every state a test can choose and see: FIN and RST are told apart, what was
// received before a reset is kept, and reading can stand still while the kernel's buffers fill.

#include "tools/origin/Peer.h"

#include "tools/origin/KernelQueues.h"

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
    _socket.setOption(IPPROTO_TCP, TCP_NODELAY, 1); // each step of a play is on the wire at once
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
    _port = _socket.portHere();
    _otherPort = _socket.portThere();
}

void Peer::repeat(std::string unit, std::uint64_t total)
{
    // Blocks are whole multiples of the unit, so each begins where a unit begins.
    const std::size_t units = std::max<std::size_t>(1, (std::size_t{64} << 10) / unit.size());
    std::string block;
    for (std::size_t i = 0; i < units && block.size() < total; ++i)
        block += unit;
    make(total, [block = std::move(block)](std::uint64_t, std::string& into) { into = block; });
}

void Peer::make(std::uint64_t total, SendQueue::Maker maker)
{
    _queue.make(total, std::move(maker));
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
    const bool reads = _end == End::open && _intake.readable();
    return static_cast<short>((reads ? POLLIN : 0) | (_queue.bytesAreNext() ? POLLOUT : 0));
}

Deadline Peer::wakeAt() const
{
    if (_connecting || over())
        return Deadline::max();
    if (_queue.actIsNext())
        return Deadline::min();
    return std::min(_finishBy, _queue.pausedUntil());
}

/// Changes whenever whenChanged() has something to tell.
auto Peer::progress() const
{
    return std::tuple(_intake.count, _bytesSent, _end, over(), _connecting, _queue.steps());
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
        endWith(failed ? _intake.drain(_socket, false) : _intake.receive(_socket));
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
        if (const auto act = _queue.takeAct())
            perform(*act);
        else if (!_queue.bytesAreNext() || !sendBlock())
            return;
    }
}

/// False: the kernel takes no more now, or the connection has failed.
bool Peer::sendBlock()
{
    if (_sendShut)
    {
        _queue.clear(); // who has half-closed sends no more
        return false;
    }
    const auto count = _socket.send(_queue.front());
    if (count)
    {
        _bytesSent += *count;
        _queue.sent(*count);
        return *count > 0;
    }
    const bool wasReset = errno != EPIPE; // EPIPE: the end had come before the reset
    if (_end == End::open)
        endWith(_intake.drain(_socket, wasReset));
    closeSocket();
    return false;
}

void Peer::perform(Act act)
{
    switch (act)
    {
    case Act::finish:
        _finishBy = Clock::now() + finishTime;
        [[fallthrough]];
    case Act::shutDownSend:
        _socket.shutDownSend();
        _sendShut = true;
        if (_end == End::ended)
            closeSocket();
        break;
    case Act::reset:
        _socket.reset();
        closeNow();
        break;
    case Act::close:
        closeNow();
        break;
    }
}

std::size_t Peer::inKernel() const
{
    // In this order: a byte that has left the queue here is in the queue there by then.
    const auto here = kernelQueues(_port, _otherPort);
    const auto there = kernelQueues(_otherPort, _port);
    return here.value_or(KernelQueues{}).toSend + there.value_or(KernelQueues{}).toRead;
}

bool Peer::otherSideHasReadAll() const
{
    return !_connecting && sentAll() && inKernel() == 0;
}

} // namespace Wire
