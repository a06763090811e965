#pragma once

#include "net/ReceiveBudget.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// One TCP connection, with a client or with an origin server. It owns the socket: destroying the
/// Connection closes the socket.
///
/// TCP carries a stream of bytes. It does not preserve what one send() wrote together: a head may
/// arrive in ten pieces, or with the first half of the body behind it. So bytes that have been
/// received but not yet asked for are buffered here.
class Connection
{
public:
    /// `timeout`: how long the other side may stay silent, or refuse to take what it is sent.
    /// `minimumRate`: see net/ReceiveBudget.h.
    Connection(const Poco::Net::StreamSocket& socket, std::chrono::milliseconds timeout,
        std::size_t minimumRate = 0);

    /// The same, for a socket that a Listener has accepted.
    static Connection accepted(const Poco::Net::StreamSocket& socket,
        std::chrono::milliseconds timeout, std::size_t minimumRate);
    /// Sets the options that the socket of a connection needs. On Linux, a socket that is accepted
    /// has those of the listening one.
    static void setOptions(int socket);

    /// No copies: two owners would close the same descriptor twice.
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = default;
    Connection& operator=(Connection&&) = default;
    ~Connection() = default;

    /// Returns the head of a message: its start line, its field lines and the empty line that ends
    /// it (CRLF CRLF, which is part of the result). RFC 9112 section 2.
    ///
    /// Bytes received after the head are kept for receive().
    /// Returns an empty string if the other side closed the connection without sending a byte.
    /// Throws BadMessage if the connection ends within the head, and Poco::TimeoutException if the
    /// head is not complete after the timeout. Calls refuseHead() for a head of more than maxHead bytes
    /// (the four that end it do not count), whether its end has come or not.
    std::string receiveHead();

    using HeadCheck = std::function<void(std::string_view)>;
    /// The same, but `check` may look at the head while it arrives: it is called with each piece of it,
    /// in order. An exception from it ends the wait: the bytes will never be a head. `look` may end it
    /// too, also while nothing comes.
    std::string receiveHead(const HeadCheck& check, const WhileWaiting& look = {});

    /// When the other side connected. That may be long before accept(): the connection waits in the
    /// kernel's queue. Only until something has been sent on it.
    SteadyClock::time_point connectedAt() const;

    /// Waits for the first byte of the next message. Returns false if the other side closes the
    /// connection instead, or sends nothing before the timeout. See also whenIdle().
    ///
    /// Once the descriptor `stop` has become readable, the first byte must come within silentGrace,
    /// and the whole head within headGrace (or receiveHead() throws as at its timeout), counted
    /// from `connected`. Without it no further first byte is awaited, and headGrace counts from
    /// that byte.
    bool awaitMessage(int stop, std::optional<SteadyClock::time_point> connected);
    /// Returns true if `stop` was readable when the connection last waited, or had bytes and need not.
    bool isAskedToStop() const { return _isAskedToStop; }
    static constexpr std::chrono::milliseconds silentGrace{250};
    static constexpr std::chrono::milliseconds headGrace{1000};

    /// Returns some bytes: first those that were received after the head, then whatever the socket
    /// has, at least one byte. Empty once the other side has closed the connection. The view is
    /// valid until the next call.
    /// Throws Poco::TimeoutException once the budget (net/ReceiveBudget.h) is used up, and
    /// Poco::IOException on a reset.
    std::string_view receive();

    /// From now on, receive() calls `call` before it waits for bytes; null: no longer. An exception from
    /// it ends the wait.
    void beforeWaiting(std::function<void()> call) { _beforeWaiting = std::move(call); }

    /// awaitMessage() calls `call` once nothing has come for idleAfter: the wait may be long.
    void whenIdle(std::function<void()> call) { _whenIdle = std::move(call); }

    /// Gives back the end of what receive() returned: those bytes are received again first.
    void putBack(std::string_view bytes) { _received.insert(0, bytes); }

    /// Sends every byte, however many calls that takes. Throws Poco::TimeoutException if the other
    /// side takes nothing for the length of the timeout, and Poco::IOException if it has gone.
    void sendAll(std::string_view bytes);

    /// Sends as much as the other side takes now, without waiting, and returns how much that was:
    /// often less than all, and 0 if it takes nothing. Throws Poco::IOException if it has gone.
    std::size_t sendNow(std::string_view bytes);

    /// Sends `count` bytes of a file, beginning with byte `first`, and returns how many that were: fewer
    /// if the file ends. The kernel copies them; otherwise like sendAll().
    std::uint64_t sendFile(int file, std::uint64_t first, std::uint64_t count);

    /// Returns how many bytes have been sent so far: the kernel has taken them.
    std::uint64_t sentCount() const { return _sentCount; }

    /// Tells the other side that no more bytes will come; it may go on sending. RFC 9112 section
    /// 9.6.
    void endSending();

    /// Returns true if bytes have been received that have not been asked for yet.
    bool hasBytes() const { return !_received.empty(); }
    /// Returns true if nothing has arrived since: no bytes, and no end of the connection.
    bool isQuiet() const { return _received.empty() && !isReadable(descriptor()); }

    /// Closes the connection in such a way that everything sent arrives: announces the end, then
    /// waits up to a second for the other side to close too, but only while the `stop` of
    /// awaitMessage() is not readable. RFC 9112 section 9.6.
    void finish() noexcept;

    /// Closes the connection at once with a reset, so that the other side notices the failure.
    void abort() noexcept;

    const Poco::Net::StreamSocket& socket() const { return _socket; }
    int descriptor() const { return _socket.impl()->sockfd(); }
    ReceiveBudget& budget() { return _budget; }

    /// The longest head that is accepted, in bytes.
    static constexpr std::size_t maxHead = 64 * 1024;

private:
    /// For a socket that has the options.
    Connection(ReceiveBudget budget, const Poco::Net::StreamSocket& socket);

    /// Throws TargetTooLong if not even the start line is complete, otherwise HeadTooLong.
    [[noreturn]] void refuseHead() const;

    /// Waits for more bytes and appends them to `_received`. Returns false once the other side has
    /// closed the connection. Throws what `_headCheck` throws.
    bool receiveSome(SteadyClock::time_point deadline);
    /// Sends as much as the socket takes, at least one byte, and returns how much that was: often
    /// less than all.
    std::size_t sendSome(std::string_view bytes);
    /// Sends with this system call, and returns its result; 0 if the other side takes nothing now.
    std::size_t sendBy(const std::function<ssize_t()>& call);
    /// Waits for POLLIN or POLLOUT. Throws Poco::TimeoutException at the deadline.
    void waitFor(short event, SteadyClock::time_point deadline);
    /// Waits until the other side has sent something or closed. Returns false at the deadline, or
    /// earlier, at `_stopBy`, if `_stop` is readable.
    bool awaitInput(SteadyClock::time_point deadline);
    /// The same, and calls `_whenIdle` in between.
    bool awaitFirstByte(SteadyClock::time_point deadline);

    Poco::Net::StreamSocket _socket;
    ReceiveBudget _budget;
    int _stop = -1; ///< as awaitMessage() was told; -1: it was not
    bool _isAskedToStop = false;
    SteadyClock::time_point _stopBy = SteadyClock::time_point::max();
    std::uint64_t _sentCount = 0;
    bool _wasReset = false; ///< a send has been told so: the kernel says it only once
    HeadCheck _headCheck;   ///< only while a head is received
    WhileWaiting _look;     ///< likewise
    std::function<void()> _beforeWaiting;
    std::function<void()> _whenIdle;
    std::string _received;  ///< received, not yet asked for
    std::string _handedOut; ///< what the view of the last receive() refers to
};

} // namespace proxy
