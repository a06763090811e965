#pragma once

#include "net/ProcessSet.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <sys/types.h>

namespace proxy
{

/// The child processes that serve clients, one each.
class Children
{
public:
    /// `limit`: how many may run at once. `timeout`: how long drain() waits for them.
    Children(std::size_t limit, std::chrono::milliseconds timeout)
        : _limit(limit), _timeout(timeout)
    {
    }

    /// Returns true if one more may be started.
    bool hasRoom() const { return count() < _limit; }
    std::size_t limit() const { return _limit; }
    /// Returns how many have been started and not been reaped.
    std::size_t count() const { return _running.size(); }
    bool isRunning(pid_t child) const { return _running.contains(child); }

    using Step = std::function<void()>;

    /// Runs `work` in a child process (fork), and returns at once. The child runs `prepare` first:
    /// it closes what belongs to the parent.
    ///
    /// The child ends with runAndExit() and never returns from here: otherwise it would accept
    /// clients beside its parent. If fork fails (EAGAIN, ENOMEM), logs it and tries again every
    /// retryAfter, because a child that exits may make room; gives the client up after the timeout,
    /// or once isAskedToStop(). Only the process number of a child is stored in `_running`, never the
    /// -1 of a fork that has failed: see requireChild(). Throws nothing.
    void start(const Step& prepare, const Step& work);

    /// Collects every child that has exited, so that the kernel can forget it; until then it is a
    /// zombie. One signal may mean many children: pending signals of the same kind merge into
    /// one. Does not wait for children that still run.
    void reap();

    /// Asks the children to stop (SIGTERM): a child that waits for the next request exits at once,
    /// one that is at work after its response. Throws what requireChild() throws.
    void askToStop() const;

    /// Throws std::logic_error if this is not the process number of a child, but 0 or less. kill()
    /// takes such a number for a group: -1 for every process that this user may signal.
    static void requireChild(pid_t child);

    /// Ends all of them: asks, waits until the last one has exited, and after the timeout kills
    /// those that are left (SIGKILL) and reaps them. The timeout counts once, from the beginning.
    void drain();

private:
    /// Runs both steps and ends this process with _exit(): it has copies of the parent's objects,
    /// and must not run their destructors. Nothing that the steps throw leaves this function.
    [[noreturn]] static void runAndExit(const Step& prepare, const Step& work);
    /// Returns true if SIGTERM or SIGINT is pending for this process.
    static bool isAskedToStop();
    /// Waits until a child exits, at most for that long. It takes the SIGCHLD away, so that
    /// Signals::take() will not report it: call reap() afterwards.
    static void awaitExit(std::chrono::milliseconds atMost);

    static constexpr std::chrono::milliseconds retryAfter{100};

    std::size_t _limit;
    std::chrono::milliseconds _timeout;
    ProcessSet _running; ///< their process numbers
};

} // namespace proxy
