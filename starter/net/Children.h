#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <set>
#include <sys/types.h>

namespace proxy
{

/// The processes that serve clients, one each.
class Children
{
public:
    /// `limit`: how many may run at once. `patience`: how long drain() waits for them.
    Children(std::size_t limit, std::chrono::milliseconds patience)
        : _limit(limit), _patience(patience)
    {
    }

    /// Whether one more may be started.
    bool hasRoom() const { return _running.size() < _limit; }

    using Step = std::function<void()>;

    /// Runs `work` in a process of its own (fork), and comes back at once. `prepare` is what that
    /// process does first: it closes what is its parent's.
    ///
    /// The child ends with runAndExit(), and never comes back from here: it would accept clients
    /// beside its parent. If there is no process to be had (fork fails with EAGAIN or ENOMEM), it
    /// says so in the log and tries again every retryAfter, up to `patience` or until
    /// isAskedToEnd(), for one that has ended may make room; after that the client is given up.
    /// Throws nothing.
    void start(const Step& prepare, const Step& work);

    /// Takes note of every child that has ended, so that the kernel can forget it (until then it is
    /// a zombie). There may be many at once, for one signal: signals of the same kind that arrive
    /// together are one. Does not wait for those that still run.
    void reap();

    /// Asks the children to come to an end: one that waits for the next request ends at once,
    /// one that is at work after its response.
    void askToEnd() const;

    /// Ends all of them: asks, waits until the last one has ended, and when the patience is over
    /// kills those that are left (SIGKILL) and reaps them.
    void drain();

private:
    /// Does both steps and ends this process with _exit(): it has the parent's objects too, and
    /// must run none of their destructors. Nothing that they throw gets further.
    [[noreturn]] static void runAndExit(const Step& prepare, const Step& work);
    /// Whether this process has been asked to end (SIGTERM, SIGINT) and has not heard it yet.
    static bool isAskedToEnd();
    /// Waits until a child ends, or the time is over.
    static void awaitEndOfOne(std::chrono::milliseconds atMost);

    static constexpr std::chrono::milliseconds retryAfter{100};

    std::size_t _limit;
    std::chrono::milliseconds _patience;
    std::set<pid_t> _running;
};

} // namespace proxy
