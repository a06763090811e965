#pragma once

#include <cstdint>

namespace Support
{

/// Returns a port of 127.0.0.1 on which nothing listens at present. It is below those that the
/// kernel gives to whoever asks for any port (32768 to 60999): another program could be given it
/// before the proxy binds it.
std::uint16_t freePort();

} // namespace Support
