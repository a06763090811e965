#pragma once

#include <chrono>
#include <functional>
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

/// Called again and again during a wait; an exception from it ends the wait. May be empty.
using WhileWaiting = std::function<void()>;
/// How often it is called, at least: a process looks again at what poll(2) does not report.
constexpr std::chrono::milliseconds lookAgain{50};

/// The same as above; `look` is called before the wait, and every lookAgain during it.
int pollUntil(
    std::span<pollfd> watched, SteadyClock::time_point deadline, const WhileWaiting& look);

/// A process that has waited so long for a request is idle. A client that goes on sends its next request sooner.
constexpr std::chrono::milliseconds idleAfter{100};

/// From now on `task` is called before each wait, but not if there is only a look.
void beforeEachWait(void (*task)());

/// Returns true if the descriptor can be read now, or has come to its end.
bool isReadable(int descriptor);

} // namespace proxy
