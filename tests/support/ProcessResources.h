#pragma once

#include <cstddef>
#include <cstdint>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// The numbers (inodes) of the sockets that a process has open; none if it has gone.
std::vector<unsigned long> openSockets(pid_t pid);

/// Memory of the process's own, in KiB: what it has written to and shares with no file
/// (`RssAnon`). 0 if it has gone.
std::size_t ownMemory(pid_t pid);

/// The most memory that a process has had at once (`VmHWM`), in KiB. 0 if it has gone.
std::size_t peakMemory(pid_t pid);

/// Processor time that a process has used, in nanoseconds. 0 where the kernel does not tell.
std::uint64_t processorTime(pid_t pid);

/// From now on the process may open only so many descriptors more. Throws std::system_error.
void limitDescriptors(pid_t pid, std::size_t more);

/// It may again open as many as the system lets it. Throws std::system_error.
void unlimitDescriptors(pid_t pid);

} // namespace Support
