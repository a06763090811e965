#pragma once

#include <cstdint>
#include <string>

namespace proxy
{

/// The program that listens at a TCP port of this machine, as "process 1234 (nginx)". Empty, if
/// that cannot be found out: other users' programs do not show their sockets.
std::string processListeningAt(std::uint16_t port);

} // namespace proxy
