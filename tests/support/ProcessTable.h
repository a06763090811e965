#pragma once

#include <cstddef>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// The processes of this machine as /proc shows them at one moment. Scanning allocates no memory
/// while there are fewer processes than `room`, so that a supervisor may do it after a bare
/// clone().
class ProcessTable
{
public:
    struct Entry
    {
        pid_t pid;
        pid_t parent;
        char state; ///< as in /proc/PID/stat: R, S, D, T, Z, ...
    };

    explicit ProcessTable(std::size_t room = 4096) { _entries.reserve(room); }

    /// Looks again.
    void scan();

    const std::vector<Entry>& entries() const { return _entries; }

    /// Calls `visit(entry)` for each process that descends from `ancestor`, without itself.
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

/// What a process calls itself in its own PID namespace; 0 if it has gone.
pid_t insidePid(pid_t pid);

/// Every thread of the process sleeps (or the process is a zombie or has gone).
bool isAsleep(pid_t pid);

/// Number of descriptors that the process has open; 0 if it has gone.
std::size_t openDescriptors(pid_t pid);

/// The environment that the process was started with begins with that text.
bool environmentBeginsWith(pid_t pid, std::string_view text);

/// Number of processes and threads on the whole machine. Costs some microseconds.
std::size_t tasksOfMachine();

} // namespace Support
