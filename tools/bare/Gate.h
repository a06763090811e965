#pragma once

#include <cstdint>

namespace Bare
{

/// The listening socket. It is shared by all processes that accept from it.

/// Opens it at 127.0.0.1; port 0: a free one. Returns the port; 0 if that fails. From then on, SIGTERM and SIGINT stop
/// it, for all processes.
std::uint16_t openGate(std::uint16_t port);

/// Waits for the next client; -1 if the server has been stopped.
int nextClient();

bool stopped();

} // namespace Bare
