#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>

namespace Wire
{

using Clock = std::chrono::steady_clock;
using Deadline = Clock::time_point;

/// Something that waits for a descriptor, or for a moment, or for both.
class Watcher
{
public:
    virtual ~Watcher() = default;

    /// What to watch. -1: nothing now. It is asked anew in every round.
    virtual int descriptor() const = 0;

    /// The events of poll(2) that it waits for. 0: only errors and the end.
    virtual short wanted() const = 0;

    /// Something came, or the moment of wakeAt() is there (then revents may be 0). It may add and
    /// remove watchers, itself too.
    virtual void ready(short revents) = 0;

    /// When to call ready() although nothing came. A moment in the past: at once.
    virtual Deadline wakeAt() const { return Deadline::max(); }
};

/// One poll(2) loop in one thread. It does not own its watchers: each removes itself when it ends.
class EventLoop
{
public:
    void add(Watcher& watcher);

    /// After this the loop does not touch the watcher, not even in the round that is under way.
    void remove(Watcher& watcher);

    /// Serves the watchers until `done` answers true (then true) or the deadline has passed
    /// (then what `done` says at last). At least one round is served where `done` is not true at
    /// once. `done` is asked after each round. `look` above 0: it is asked at least that often,
    /// also if nothing comes (for a condition that no descriptor tells).
    bool runUntil(const std::function<bool()>& done, Deadline deadline,
        std::chrono::milliseconds look = std::chrono::milliseconds::zero());

    std::size_t watchers() const { return _watchers.size(); }

private:
    void round(Deadline until);

    std::map<std::uint64_t, Watcher*> _watchers;
    std::uint64_t _nextSerial = 0;
};

} // namespace Wire
