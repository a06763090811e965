#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace Bench
{

/// The CPU time in a line of /proc/PID/stat, in clock ticks (10 ms each).
struct Ticks
{
    long own;
    long children; ///< of those that have ended, and that the process has waited for
};
/// std::nullopt if the line is incomplete.
std::optional<Ticks> ticksIn(std::string_view stat);

/// The process and all that descend from it.
std::vector<pid_t> familyOf(pid_t process);

/// The CPU time that a process and all that descend from it have used so far, in seconds. It lacks children
/// that nobody has waited for: those of a process that ignores SIGCHLD.
double cpuSeconds(pid_t process);

/// Their memory in KiB. Memory that several processes share counts once (PSS).
std::size_t memoryKiB(pid_t process);

} // namespace Bench
