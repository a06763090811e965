#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace Wire
{

/// Bytes that the kernel holds for one TCP socket.
struct KernelQueues
{
    std::size_t toSend = 0; ///< sent by the program, not acknowledged by the other side's kernel
    std::size_t toRead = 0; ///< received, not taken by the program
};

/// The queues of the socket of this machine that is bound to 127.0.0.1:local and connected to
/// 127.0.0.1:other, whatever process it belongs to. None: there is no such socket (any more).
std::optional<KernelQueues> kernelQueues(std::uint16_t local, std::uint16_t other);

} // namespace Wire
