#pragma once

#include "net/ReceiveBudget.h"

#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace proxy
{

/// One TCP connection, with a client (A) or with an origin server (C). It owns the socket: when the
/// Connection goes, the socket is closed.
///
/// TCP carries a stream of bytes. It does not keep what one send() wrote together: a head may
/// arrive in ten pieces, or with the first half of the body behind it. So what has been received,
/// but not yet asked for, waits in here.
class Connection
{
public:
    /// `patience`: how long the other side may stay silent, or not take what it is sent.
    Connection(Poco::Net::StreamSocket socket, std::chrono::milliseconds patience);

    /// No copies: two owners would close the same descriptor twice.
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = default;
    Connection& operator=(Connection&&) = default;
    ~Connection() = default;

    /// The head of a message: its start line, its field lines and the empty line that ends it
    /// (CRLF CRLF, which is part of the result). RFC 9112 section 2.
    ///
    /// What was received after the head is kept for receive().
    /// Empty, if the other side ended the connection without a byte.
    /// Throws BadMessage if the connection ends within the head, Poco::TimeoutException if the
    /// whole head is not there when the patience is over. Calls refuseHead() after maxHead bytes.
    std::string receiveHead();

    /// Waits for the first byte of the next message. False if the other side ends the connection
    /// instead, says nothing while the patience lasts, or nothing for `grace` after `stop` (a
    /// descriptor) can be read.
    bool awaitMessage(int stop, std::chrono::milliseconds grace);

    /// Some bytes: first those that came after the head, then what the socket has, at least one
    /// byte. Empty once the other side has ended the connection. The view holds until the next
    /// call.
    /// Throws Poco::TimeoutException when the patience (net/ReceiveBudget.h) is used up,
    /// Poco::IOException on a reset.
    std::string_view receive();

    /// Gives the last of what receive() gave back: it is the first to be received again.
    void putBack(std::string_view bytes) { _received.insert(0, bytes); }

    /// Sends every byte, however many sends that takes. Throws Poco::TimeoutException if the other
    /// side takes none for `patience`, Poco::IOException if it has gone.
    void sendAll(std::string_view bytes);

    /// Sends as much as the other side takes now, without waiting, and says how much that was:
    /// often less than all, and 0 if it takes nothing. Throws Poco::IOException if it has gone.
    std::size_t sendNow(std::string_view bytes);

    /// Says that we will send no more; the other side may go on. RFC 9112 section 9.6.
    void endSending();

    /// Whether bytes have been received that nobody has asked for yet.
    bool hasBytes() const { return !_received.empty(); }
    /// Whether nothing has come since we last asked: no bytes, and no end of the connection.
    bool isQuiet() const;

    /// Ends the connection so that all that was sent arrives: says that no more will come, then
    /// waits a moment for the other side to end too. RFC 9112 section 9.6.
    void finish() noexcept;

    /// Ends the connection at once with a reset, so that the other side sees that it was broken.
    void abort() noexcept;

    const Poco::Net::StreamSocket& socket() const { return _socket; }
    int descriptor() const { return _socket.impl()->sockfd(); }
    ReceiveBudget& budget() { return _budget; }

    /// The longest head that is accepted, in bytes.
    static constexpr std::size_t maxHead = 64 * 1024;

private:
    using Clock = ReceiveBudget::Clock;

    /// Throws TargetTooLong if what has come does not even hold a whole start line, else
    /// HeadTooLong.
    [[noreturn]] void refuseHead() const;

    /// Waits for more bytes and adds them to `_received`. False once the other side has ended.
    bool receiveSome(Clock::time_point deadline);
    /// Sends as much as the socket takes, at least one byte, and says how much that was: often less
    /// than all.
    std::size_t sendSome(std::string_view bytes);
    void waitFor(short event, Clock::time_point deadline);

    Poco::Net::StreamSocket _socket;
    ReceiveBudget _budget;
    std::string _received;  ///< received, not yet asked for
    std::string _handedOut; ///< what the last receive() shows
};

} // namespace proxy
