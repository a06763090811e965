#pragma once

#include "SharedMemory.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <span>
#include <sys/types.h>

namespace proxy
{

/// What the children that were forked ahead are doing, in memory that they share with their parent.
/// (Apache has such a table under the same name.) A child writes only its own line; the parent
/// frees the lines of children that have exited, however they ended.
class Scoreboard
{
public:
    /// Has room for that many children at once. Throws std::bad_alloc if there is no memory.
    explicit Scoreboard(std::size_t children);

    /// In a child, once: gives this process a line, which says that it waits for a client.
    void enter();
    /// In a child: whether it serves a client. Does nothing in a process without a line.
    void setBusy(bool isBusy);

    /// How many children have a line.
    std::size_t entered() const;
    /// How many of these wait for a client.
    std::size_t waiting() const;

    /// Frees the line of every child of which `isRunning` returns false.
    void keepOnly(const std::function<bool(pid_t)>& isRunning);

private:
    struct Line
    {
        std::atomic<pid_t> child; ///< `unused`, `freed`, or a process number
        std::atomic<bool> isBusy; ///< false in a line that nobody has
    };
    static_assert(std::atomic<pid_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free,
        "a lock would be in the memory of one process");
    static constexpr pid_t unused = 0; ///< so are all the lines behind this one
    static constexpr pid_t freed = -1;

    /// The lines that have ever been used.
    std::span<Line> used() const;

    SharedMemory _memory;
    std::span<Line> _lines; ///< in the memory
    Line* _own = nullptr;
};

} // namespace proxy
