#pragma once

#include <cstddef>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// The processes of this machine, as /proc shows them. Scanning allocates no memory while there are
/// at most `room` processes, so that a supervisor may scan after a bare clone().
class ProcessTable
{
public:
    struct Entry
    {
        pid_t pid;
        pid_t parent;
        char state; ///< as in /proc/PID/stat: R, S, D, T, Z, ...
        bool kept;  ///< it neither has ended nor is ending, and is no helper of its parent: such a
                    ///< process sends no signal when it ends, as the leak checker of a sanitizer
    };

    explicit ProcessTable(std::size_t room = 16384) { _entries.reserve(room); }

    /// Reads the whole table anew.
    void scan();

    const std::vector<Entry>& entries() const { return _entries; }

    /// Calls `visit(entry)` for each descendant of `ancestor`.
    template <typename Visitor>
    void eachDescendant(pid_t ancestor, Visitor visit) const
    {
        for (const Entry& entry : _entries)
        {
            if (descends(entry, ancestor))
                visit(entry);
        }
    }

private:
    const Entry* find(pid_t pid) const;
    bool descends(const Entry& entry, pid_t ancestor) const;

    std::vector<Entry> _entries; // by pid
};

/// The id of a process in its own PID namespace; 0 if it has gone.
pid_t insidePid(pid_t pid);

/// True if every thread of the process sleeps or is stopped, or it is a zombie or has gone.
bool isAsleep(pid_t pid);
/// True if the process has been stopped (SIGSTOP).
bool isStopped(pid_t pid);
/// True if a thread waits for the kernel, usually for a disk, and can do nothing else (state D).
bool isBlocked(pid_t pid);

/// The number of descriptors that the process has open; 0 if it has gone.
std::size_t openDescriptors(pid_t pid);

/// True if the environment with which the process was started begins with that text.
bool environmentBeginsWith(pid_t pid, std::string_view text);

/// The number of processes and threads on the whole machine, and of those that run or wait for a
/// processor, this one included. Each takes some microseconds; 0 if the kernel does not tell.
std::size_t tasksOfMachine();
std::size_t runningTasksOfMachine();

} // namespace Support
