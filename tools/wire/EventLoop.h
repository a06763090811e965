#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>

namespace Wire
{

using Clock = std::chrono::steady_clock;
using Deadline = Clock::time_point;

/// Something that waits for a descriptor, for a point in time, or for both.
class Watcher
{
public:
    virtual ~Watcher() = default;

    /// The descriptor to watch; -1 for none at present. Called in every round of the loop.
    virtual int descriptor() const = 0;

    /// The events of poll(2) to wait for. 0 means only errors and a hang-up.
    virtual short wanted() const = 0;

    /// Called when an event has occurred, or the time of wakeAt() has come (`revents` may then be
    /// 0). It may add and remove watchers, including this one.
    virtual void ready(short revents) = 0;

    /// When to call ready() if no event occurs. A time in the past means at once.
    virtual Deadline wakeAt() const { return Deadline::max(); }
};

/// A poll(2) loop in one thread. It does not own its watchers; each must remove itself in time.
class EventLoop
{
public:
    void add(Watcher& watcher);

    /// The loop no longer uses the watcher after this, not even in the current round.
    void remove(Watcher& watcher);

    /// Serves the watchers until `done` returns true or the deadline has passed, and returns the
    /// last result of `done`. Unless `done` is true at the start, at least one round is served, and
    /// `done` is called after each. If `look` is above 0, `done` is called at least that often, for
    /// conditions that no descriptor reports. Throws std::system_error if poll(2) fails.
    bool runUntil(const std::function<bool()>& done, Deadline deadline,
        std::chrono::milliseconds look = std::chrono::milliseconds::zero());

    std::size_t watchers() const { return _watchers.size(); }

private:
    void round(Deadline until);

    std::map<std::uint64_t, Watcher*> _watchers;
    std::uint64_t _nextSerial = 0;
};

} // namespace Wire
