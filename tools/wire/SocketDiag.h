#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Wire
{

/// A TCP socket of this machine as the kernel sees it.
struct SocketInfo
{
    unsigned state = 0;
    std::size_t unacknowledged = 0;
    std::size_t unread = 0;
    unsigned long inode = 0; ///< 0: no program has it (yet, or any more)
    std::uint16_t port = 0;  ///< of its own side
};

/// Asks the kernel about single sockets (sock_diag(7)). That takes microseconds, however many
/// connections there are or were; /proc/net/tcp lists them all, and those that have ended too.
class SocketDiag
{
public:
    /// Not everywhere: a sandbox may refuse it.
    static bool works();

    /// The socket of 127.0.0.1:local that is connected to 127.0.0.1:other, if there is one.
    static std::optional<SocketInfo> connected(std::uint16_t local, std::uint16_t other);

    /// All sockets that listen. None: the kernel does not answer.
    static std::optional<std::vector<SocketInfo>> listening();
};

} // namespace Wire
