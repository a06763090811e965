#pragma once

#include "tools/wire/EventLoop.h"

#include <chrono>
#include <functional>

namespace Support
{

/// How many times longer a step takes at present than on an idle machine: the number of tasks that
/// want a processor besides this one, for each processor. At least 1, at most 30. Takes some
/// microseconds.
double slowness();

/// For a test of a time limit: while one exists, slowness() is 1.
class IdleMachine
{
public:
    IdleMachine();
    ~IdleMachine();
    IdleMachine(const IdleMachine&) = delete;
    IdleMachine& operator=(const IdleMachine&) = delete;
};

/// Serves the event loop until `done` returns true, and returns its last result. Gives up after
/// `limit`, which is for an idle machine: on a busy one it is as many times longer as the machine is
/// slower meanwhile, but (unless `limit` is) not longer than a minute. `look`: see
/// Wire::EventLoop::runUntil().
bool runPatiently(Wire::EventLoop& loop, const std::function<bool()>& done,
    std::chrono::milliseconds limit,
    std::chrono::milliseconds look = std::chrono::milliseconds::zero());

} // namespace Support
