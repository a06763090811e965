#pragma once

#include <chrono>
#include <string>

namespace Plays
{

/// How long the harness waits for one action of B: 2 seconds, or on a slow machine 100 times as
/// long as `program` (the kit's mock origin) needs to start and to respond to one request; in
/// either case times the environment variable TIME_FACTOR. Without the program, 2 seconds.
std::chrono::milliseconds measuredLimit(const std::string& program);

} // namespace Plays
