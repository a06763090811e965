#pragma once

#include "tools/wire/EventLoop.h"

#include <chrono>
#include <functional>
#include <vector>

namespace Support
{

/// How many times longer a step takes at present than on an idle machine: the number of tasks that
/// want a processor besides this one, for each processor. At least 1, at most 30. Takes some
/// microseconds.
double slowness();

/// The largest value that slowness() has returned since the last call of this function.
double takeLargestSlowness();

/// For a test of a time limit: while it exists, slowness() is one of these values after the other, and
/// then always the last one. By default the machine is idle.
class AssumedSlowness
{
public:
    explicit AssumedSlowness(std::vector<double> values = {1});
    ~AssumedSlowness();
    AssumedSlowness(const AssumedSlowness&) = delete;
    AssumedSlowness& operator=(const AssumedSlowness&) = delete;
};

/// Serves the event loop until `done` returns true, and returns its last result. Gives up after
/// `limit`, which is for an idle machine: on a busy one it is as many times longer as the machine is
/// slower meanwhile, but (unless `limit` is) not longer than a minute. `look`: see
/// Wire::EventLoop::runUntil().
bool runPatiently(Wire::EventLoop& loop, const std::function<bool()>& done,
    std::chrono::milliseconds limit,
    std::chrono::milliseconds look = std::chrono::milliseconds::zero());

} // namespace Support
