#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Wire
{

/// What the kernel holds for a TCP socket: its send queue and its receive queue, as ss(8) shows
/// them.
struct SocketQueues
{
    std::size_t unacknowledged = 0; ///< sent, but the other side's kernel has not acknowledged it
    std::size_t unread = 0;         ///< received, but the program has not read it
    unsigned long inode = 0;        ///< as in /proc/PID/fd; 0 while no program has the socket
};

/// The queues of the socket on this machine that is bound to 127.0.0.1:local and connected to
/// 127.0.0.1:remote, whichever process owns it. std::nullopt if there is no such socket.
std::optional<SocketQueues> socketQueues(std::uint16_t local, std::uint16_t remote);

/// The inodes of the sockets that listen on this port, whatever their address.
std::vector<unsigned long> listeningSockets(std::uint16_t port);

} // namespace Wire
