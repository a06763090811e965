#pragma once

#include <chrono>
#include <string>

namespace Plays
{

/// How long the harness waits for one action of B: 100 times as long as `program` (the kit's mock
/// origin) needs to start and to respond to one request, but at least 2 seconds and at most 60. If
/// the program cannot be started, 2 seconds. The result is then multiplied by the environment
/// variable TIME_FACTOR.
std::chrono::milliseconds measuredLimit(const std::string& program);

/// TIME_FACTOR, or 1: how many times as long as usual each deadline is.
double timeFactor();

} // namespace Plays
