#pragma once

#include "tools/wire/EventLoop.h"

#include <map>
#include <string>
#include <sys/types.h>

namespace Picture
{

/// The processes of the proxy: the one that was started, its children, and those children that have
/// ended a short time ago. They are read from /proc, so a child that lives for a few milliseconds may
/// be missed.
class Processes
{
public:
    explicit Processes(pid_t parent) : _parent(parent) {}

    /// Looks at them, unless the last look was so short a time ago that the looks would slow down the
    /// rest of the program. Returns true if it has looked.
    bool look();

    /// What was found, as a JSON array: the parent first, then its children in the order in which
    /// they were found.
    std::string json() const;

private:
    struct Process
    {
        char state = 'X';       ///< as in /proc/PID/stat; X: it has ended
        std::int64_t since = 0; ///< when it was started, in milliseconds since 1970
        std::uint64_t serial = 0;
        bool seen = false; ///< in this look
    };

    void see(pid_t pid);
    void forgetOld();

    pid_t _parent;
    std::map<pid_t, Process> _processes;
    std::uint64_t _nextSerial = 0;
    Wire::Deadline _nextLook = Wire::Deadline::min();
};

} // namespace Picture
