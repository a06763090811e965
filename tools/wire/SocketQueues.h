#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Wire
{

/// What the kernel holds for one TCP socket.
struct SocketQueues
{
    std::size_t unacknowledged =
        0;                   ///< sent by the program, not acknowledged by the other side's kernel
    std::size_t unread = 0;  ///< received, not taken by the program
    unsigned long inode = 0; ///< its number, as in /proc/PID/fd; 0: no program has it (yet)
};

/// The queues of the socket of this machine that is bound to 127.0.0.1:local and connected to
/// 127.0.0.1:other, whatever process it belongs to. None: there is no such socket (any more).
std::optional<SocketQueues> socketQueues(std::uint16_t local, std::uint16_t other);

/// The inodes of the sockets that listen on this port, whatever their address.
std::vector<unsigned long> listeningSockets(std::uint16_t port);

} // namespace Wire
