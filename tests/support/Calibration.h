#pragma once

#include <chrono>
#include <string>

namespace Plays
{

/// How long the harness waits for one thing that B has to do: 2 seconds, or on a slow machine 100
/// times as long as `program` (the kit's own origin) needs to start and to answer one request;
/// times the environment variable TIME_FACTOR. If the program is not there, 2 seconds.
std::chrono::milliseconds measuredLimit(const std::string& program);

} // namespace Plays
