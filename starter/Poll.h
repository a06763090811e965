#pragma once

#include <chrono>
#include <poll.h>
#include <span>

namespace proxy
{

/// Every deadline of the proxy is a point on this clock, which nobody can set back.
using SteadyClock = std::chrono::steady_clock;

/// Waits with poll(2) until one of the descriptors is ready or the deadline has passed. Returns how
/// many are ready; 0 means that the deadline has passed. A deadline in the past only looks.
/// Throws Poco::IOException if poll(2) fails; a signal does not end the wait.
int pollUntil(std::span<pollfd> watched, SteadyClock::time_point deadline);

/// Returns true if the descriptor can be read now, or has come to its end.
bool isReadable(int descriptor);

} // namespace proxy
