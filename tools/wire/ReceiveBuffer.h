#pragma once

#include "tools/wire/Socket.h"

#include <functional>
#include <optional>

namespace Wire
{

/// How many blocks a connection may receive or send before the others have their turn: one fast
/// connection must not starve them.
constexpr int blocksPerRound = 16;

/// Whether, and how, the other side has ended its half of a connection.
enum class End
{
    open,      ///< more bytes may arrive (or the connection is still being opened)
    ended,     ///< FIN: the other side sends no more; sending to it may still work
    reset,     ///< RST, or another error of the connection
    refused,   ///< no program listened
    closedHere ///< this side closed or reset the connection first
};

/// The bytes that a connection has received, and how many more it may receive.
class ReceiveBuffer
{
public:
    std::string received;                       ///< not consumed yet
    std::size_t limit = std::size_t{64} << 20;  ///< for `received`; reading stops above it
    std::optional<std::size_t> mayRead;         ///< how many bytes more; std::nullopt: no limit
    std::function<void(std::string_view)> sink; ///< if set, bytes go here instead
    std::uint64_t count = 0;                    ///< bytes received in total

    bool held() const { return mayRead == std::size_t{0}; }
    bool readable() const { return !held() && received.size() < limit; }

    /// Receives what is available, within the limits. Returns the state of the connection.
    End receive(Socket& socket);

    /// The connection has failed: receives everything that arrived before that, even while held.
    /// `wasReset`: a failed send has reported the reset already; the kernel reports it only once.
    /// Never returns End::open.
    End drain(Socket& socket, bool wasReset);

private:
    Socket::Received receiveBlock(Socket& socket, std::size_t room);
};

} // namespace Wire
