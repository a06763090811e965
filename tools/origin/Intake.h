#pragma once

#include "tools/origin/Socket.h"

#include <functional>
#include <optional>

namespace Wire
{

/// How the other side's half of a connection stands.
enum class End
{
    open,      ///< more may come (or the connection is still being made)
    ended,     ///< FIN: it sends no more; sending to it may still work
    reset,     ///< RST, or another error of the connection
    refused,   ///< nobody listened
    closedHere ///< this side closed or reset it first
};

/// How many blocks one connection may send or receive in a row: a fast one must not starve the
/// others.
inline constexpr int blocksPerRound = 16;

/// What has come on a connection, and how much more may come.
class Intake
{
public:
    std::string received;                       ///< what nobody has consumed yet
    std::size_t limit = std::size_t{64} << 20;  ///< of `received`; reading stops above it
    std::optional<std::size_t> mayRead;         ///< how many bytes more; none: without limit
    std::function<void(std::string_view)> sink; ///< if set, bytes go here
    std::uint64_t count = 0;                    ///< bytes that have come in all

    bool held() const { return mayRead == std::size_t{0}; }
    bool readable() const { return !held() && received.size() < limit; }

    /// Takes what is there, within the limits. Answers how the connection stands after it.
    End receive(Socket& socket);

    /// The connection has failed: takes all that came before that, held or not. `wasReset`: a
    /// failed send has told of the reset already, and the kernel tells it only once. Never
    /// End::open.
    End drain(Socket& socket, bool wasReset);

private:
    Socket::Took receiveBlock(Socket& socket, std::size_t room);
};

} // namespace Wire
