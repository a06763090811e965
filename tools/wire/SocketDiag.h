#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace Wire
{

/// A TCP socket of this machine as the kernel describes it.
struct SocketInfo
{
    unsigned state = 0;
    std::size_t unacknowledged = 0;
    std::size_t unread = 0;
    unsigned long inode = 0; ///< 0 if no program has the socket
    std::uint16_t port = 0;  ///< the local one
};

/// Asks the kernel about single sockets (sock_diag(7)). That takes microseconds, however many
/// connections there are or were; /proc/net/tcp lists all of them, including those that have ended.
class SocketDiag
{
public:
    /// False if the kernel refuses, for example in a sandbox.
    static bool works();

    /// The socket at 127.0.0.1:local that is connected to 127.0.0.1:remote; std::nullopt if there
    /// is none.
    static std::optional<SocketInfo> connected(std::uint16_t local, std::uint16_t remote);

    /// All listening sockets. std::nullopt if the kernel refuses.
    static std::optional<std::vector<SocketInfo>> listening();
};

} // namespace Wire
