// Receives up to a limit and a deadline, and sends everything. The timeout of Poco's socket starts
// over with each byte, so one byte a second would hold the proxy forever.

#include "net/Connection.h"

#include "BadMessage.h"
#include "FillIn.h"

#include <Poco/Exception.h>
#include <Poco/Net/NetException.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/tcp.h>
#include <sys/sendfile.h>
#include <sys/socket.h>

namespace proxy
{

namespace
{

constexpr std::size_t blockSize = 64 * 1024;

/// How many bytes may wait in the kernel to be sent, beside those that are under way.
constexpr int mostUnsent = 64 * 1024;

} // namespace

Connection::Connection(const Poco::Net::StreamSocket& socket, std::chrono::milliseconds timeout,
    std::size_t minimumRate)
    : Connection(ReceiveBudget(timeout, minimumRate), socket)
{
    setOptions(descriptor());
}

Connection::Connection(ReceiveBudget budget, const Poco::Net::StreamSocket& socket)
    : _socket(socket), _budget(budget)
{
}

Connection Connection::accepted(const Poco::Net::StreamSocket& socket,
    std::chrono::milliseconds timeout, std::size_t minimumRate)
{
    return {ReceiveBudget(timeout, minimumRate), socket};
}

void Connection::setOptions(int socket)
{
    // Otherwise a small last piece waits until the other side has acknowledged the one before.
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    // Otherwise the kernel takes megabytes, and reports room for more only after a third of them has
    // gone: a side that reads slowly, but without a pause, would seem to take nothing.
    ::setsockopt(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &mostUnsent, sizeof mostUnsent);
}

std::string Connection::receiveHead()
{
    // Fill in start: 1.2 receiveHead
    fillIn("1.2 receiveHead");
    // Fill in end: 1.2
}

std::string Connection::receiveHead(const HeadCheck& check, const WhileWaiting& look)
{
    struct OnlyHere
    {
        Connection& connection;
        ~OnlyHere()
        {
            connection._headCheck = nullptr;
            connection._look = nullptr;
        }
    } const onlyHere{*this};
    check(_received);
    _headCheck = check;
    _look = look;
    return receiveHead();
}

void Connection::refuseHead() const
{
    const std::string limit = std::to_string(maxHead) + " bytes.";
    if (_received.find('\n') > maxHead)
        throw TargetTooLong("The first line is longer than " + limit);
    throw HeadTooLong("The head is longer than " + limit);
}

SteadyClock::time_point Connection::connectedAt() const
{
    // For the kernel, the handshake was the last that was sent.
    tcp_info info{};
    socklen_t size = sizeof info;
    ::getsockopt(descriptor(), IPPROTO_TCP, TCP_INFO, &info, &size);
    return SteadyClock::now() - std::chrono::milliseconds(info.tcpi_last_data_sent);
}

bool Connection::awaitMessage(int stop, std::optional<SteadyClock::time_point> connected)
{
    const auto now = SteadyClock::now();
    _stop = stop;
    // A request that waits in the buffer needs no wait, which would tell.
    _isAskedToStop = hasBytes() && isReadable(stop);
    _stopBy = connected ? *connected + silentGrace : now;
    if (!hasBytes() && (!awaitFirstByte(now + _budget.whole()) || !receiveSome(now)))
        return false;
    _stopBy = connected.value_or(SteadyClock::now()) + headGrace;
    return true;
}

bool Connection::awaitFirstByte(SteadyClock::time_point deadline)
{
    if (awaitInput(std::min<SteadyClock::time_point>(deadline, SteadyClock::now() + idleAfter)))
        return true;
    if (_whenIdle)
        _whenIdle();
    return awaitInput(deadline);
}

std::string_view Connection::receive()
{
    if (_received.empty())
    {
        if (_beforeWaiting)
            _beforeWaiting();
        const auto began = SteadyClock::now();
        _stopBy = SteadyClock::time_point::max(); // the head is complete
        receiveSome(_budget.deadline());
        _budget.use(SteadyClock::now() - began, _received.size());
    }
    _handedOut.clear();
    _handedOut.swap(_received);
    return _handedOut;
}

void Connection::sendAll(std::string_view bytes)
{
    // Fill in start: 1.6 sendAll
    fillIn("1.6 sendAll");
    // Fill in end: 1.6
}

bool Connection::receiveSome(SteadyClock::time_point deadline)
{
    std::array<char, blockSize> block;
    ssize_t count = 0;
    while ((count = ::recv(descriptor(), block.data(), block.size(), MSG_DONTWAIT)) < 0)
    {
        if (errno == EAGAIN)
            waitFor(POLLIN, deadline);
        else if (errno == ECONNRESET)
            throw Poco::Net::ConnectionResetException();
        else if (errno != EINTR)
            throw Poco::IOException("The connection has failed", errno);
    }
    if (count == 0 && _wasReset)
        throw Poco::Net::ConnectionResetException();
    const std::string_view arrived(block.data(), static_cast<std::size_t>(count));
    _received += arrived;
    if (_headCheck)
        _headCheck(arrived);
    return count > 0;
}

std::size_t Connection::sendSome(std::string_view bytes)
{
    std::size_t count = 0;
    // The send buffer is full: wait until the other side has taken some.
    while ((count = sendNow(bytes)) == 0)
        waitFor(POLLOUT, SteadyClock::now() + _budget.whole());
    return count;
}

std::size_t Connection::sendNow(std::string_view bytes)
{
    return sendBy([&]
        { return ::send(descriptor(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL); });
}

std::uint64_t Connection::sendFile(int file, std::uint64_t first, std::uint64_t count)
{
    // There is no MSG_DONTWAIT for sendfile(2). All other calls here say that they do not wait.
    if (_socket.getBlocking())
        _socket.setBlocking(false);
    auto position = static_cast<off_t>(first);
    const auto end = static_cast<off_t>(first + count);
    for (bool hasEnded = false; position < end && !hasEnded;)
    {
        const auto sent = sendBy(
            [&]
            {
                const auto left = static_cast<std::size_t>(end - position);
                const ssize_t result = ::sendfile(descriptor(), file, &position, left);
                hasEnded = result == 0;
                return result;
            });
        if (sent == 0 && !hasEnded)
            waitFor(POLLOUT, SteadyClock::now() + _budget.whole());
    }
    return static_cast<std::uint64_t>(position) - first;
}

std::size_t Connection::sendBy(const std::function<ssize_t()>& call)
{
    for (;;)
    {
        const ssize_t count = call();
        if (count > 0)
            _budget.renew();
        if (count >= 0)
        {
            _sentCount += static_cast<std::uint64_t>(count);
            return static_cast<std::size_t>(count);
        }
        if (errno == EAGAIN)
            return 0;
        _wasReset = _wasReset || errno == ECONNRESET;
        if (errno != EINTR)
            throw Poco::IOException("The other side has gone", errno);
    }
}

void Connection::endSending()
{
    _socket.shutdownSend();
}

void Connection::waitFor(short event, SteadyClock::time_point deadline)
{
    pollfd watched[] = {{descriptor(), event, 0}};
    if (event == POLLIN ? !awaitInput(deadline) : pollUntil(watched, deadline) == 0)
        throw Poco::TimeoutException(event == POLLIN
                                         ? "The other side did not send the whole message in time."
                                         : "The other side took nothing in time.");
}

bool Connection::awaitInput(SteadyClock::time_point deadline)
{
    // poll() ignores a negative descriptor.
    pollfd watched[] = {{descriptor(), POLLIN, 0}, {_stop, POLLIN, 0}};
    const int ready = pollUntil(watched, deadline, _look);
    _isAskedToStop = watched[1].revents != 0;
    if (ready > 0 && watched[0].revents == 0)
        pollUntil({watched, 1}, std::min(_stopBy, deadline));
    return watched[0].revents != 0;
}

void Connection::finish() noexcept
{
    try
    {
        endSending();
        // Unread bytes would make the kernel send a reset, which can overtake the response. So the
        // rest is read, for a moment; if another client waits for this process to end, only what is
        // there.
        const auto deadline = SteadyClock::now() + std::min<std::chrono::milliseconds>(
                                                       _budget.whole(), std::chrono::seconds(1));
        _received.clear();
        _stopBy = SteadyClock::now();
        while (receiveSome(deadline))
            _received.clear();
    }
    catch (...)
    {
        // The other side has gone, or keeps sending: there is nothing left to tell it.
    }
    _socket.close();
}

void Connection::abort() noexcept
{
    try
    {
        _socket.setLinger(true, 0);
    }
    catch (...)
    {
        // Already closed.
    }
    _socket.close();
}

} // namespace proxy
