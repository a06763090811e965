#pragma once

#include <cstdint>
#include <string>

namespace proxy
{

/// Returns the program that listens at a TCP port of this machine, such as "process 1234 (nginx)",
/// or an empty string if it is unknown: the sockets of other users' programs are hidden.
std::string processListeningAt(std::uint16_t port);

} // namespace proxy
