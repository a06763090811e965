#pragma once

#include "tools/wire/Socket.h"

#include <vector>

namespace Plays
{

/// An address that does not respond at all, neither with a connection nor with a refusal, as when a
/// machine is down or a firewall drops all packets.
class DeafPort
{
public:
    /// Throws std::system_error if there is no port or descriptor left.
    DeafPort();

    [[nodiscard]] std::uint16_t port() const { return _port; }

private:
    Wire::Socket _listener;
    std::uint16_t _port = 0;
    std::vector<Wire::Socket> _callers; ///< they fill the queue
};

} // namespace Plays
