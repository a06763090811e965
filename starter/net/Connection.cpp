// Bytes in up to a limit and a deadline, all bytes out. Poco's socket does the system calls; the
// deadlines are our own: a time-out of the socket starts again with each byte, so one byte a second
// would hold us for ever.

#include "net/Connection.h"

#include "BadMessage.h"
#include "FillIn.h"

#include <Poco/Exception.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace
{

constexpr std::size_t blockSize = 64 * 1024;

} // namespace

Connection::Connection(Poco::Net::StreamSocket socket, std::chrono::milliseconds patience)
    : _socket(std::move(socket)), _patience(patience)
{
    // Without this a small last piece waits until the other side has acknowledged the one before.
    _socket.setNoDelay(true);
}

std::string Connection::receiveHead()
{
    // Fill in start: 1.2 receiveHead
    fillIn("1.2 receiveHead");
    // Fill in end: 1.2
}

void Connection::refuseHead() const
{
    const std::string limit = std::to_string(maxHead) + " bytes.";
    if (_received.find('\n') > maxHead)
        throw TargetTooLong("The first line is longer than " + limit);
    throw HeadTooLong("The head is longer than " + limit);
}

bool Connection::awaitMessage(int stop, std::chrono::milliseconds grace)
{
    if (hasBytes())
        return true;
    const auto whole = _patience.whole();
    pollfd entries[] = {{descriptor(), POLLIN, 0}, {stop, POLLIN, 0}};
    int found = ::poll(entries, 2, static_cast<int>(whole.count()));
    if (found > 0 && entries[0].revents == 0)
        found = ::poll(entries, 1, static_cast<int>(std::min(grace, whole).count()));
    return found > 0 && receiveSome(Clock::now());
}

std::string_view Connection::receive()
{
    if (_received.empty())
    {
        const auto began = Clock::now();
        receiveSome(_patience.end());
        _patience.use(Clock::now() - began, _received.size());
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

bool Connection::receiveSome(Clock::time_point deadline)
{
    waitFor(POLLIN, deadline);
    std::array<char, blockSize> block;
    const int count = _socket.receiveBytes(block.data(), static_cast<int>(block.size()));
    _received.append(block.data(), static_cast<std::size_t>(std::max(count, 0)));
    return count > 0;
}

std::size_t Connection::sendSome(std::string_view bytes)
{
    std::size_t count = 0;
    // The socket is full: wait until the other side has taken some.
    while ((count = sendNow(bytes)) == 0)
        waitFor(POLLOUT, Clock::now() + _patience.whole());
    return count;
}

std::size_t Connection::sendNow(std::string_view bytes)
{
    for (;;)
    {
        const ssize_t count =
            ::send(descriptor(), bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (count > 0)
            _patience.renew();
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno == EAGAIN)
            return 0;
        if (errno != EINTR)
            throw Poco::IOException("The other side has gone", errno);
    }
}

void Connection::endSending()
{
    _socket.shutdownSend();
}

bool Connection::isQuiet() const
{
    pollfd entry{descriptor(), POLLIN, 0};
    return _received.empty() && ::poll(&entry, 1, 0) == 0;
}

void Connection::waitFor(short event, Clock::time_point deadline)
{
    pollfd entry{descriptor(), event, 0};
    for (;;)
    {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        const int found = ::poll(&entry, 1, static_cast<int>(std::max<long>(left, 0)));
        if (found > 0)
            return;
        if (found == 0)
            throw Poco::TimeoutException(event == POLLIN ? "The other side sent nothing in time."
                                                         : "The other side took nothing in time.");
        if (errno != EINTR)
            throw Poco::IOException("poll failed", errno);
    }
}

void Connection::finish() noexcept
{
    try
    {
        endSending();
        // Bytes that we leave unread would make the kernel answer with a reset, which can overtake
        // the response. So the rest is read, for a moment.
        const auto deadline = Clock::now() + std::min<std::chrono::milliseconds>(
                                                 _patience.whole(), std::chrono::seconds(1));
        _received.clear();
        while (receiveSome(deadline))
            _received.clear();
    }
    catch (...)
    {
        // The other side has gone or does not end: nothing is left to say to it.
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
