#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace Support
{

/// The inodes of the sockets that a process has open; empty if the process has gone.
std::vector<unsigned long> openSockets(pid_t pid);

/// What the descriptors of a process are, and how many of each: `socket`, `pipe`, or the path of a file.
std::map<std::string, std::size_t> openFiles(pid_t pid);

/// The memory that a process has written to and that belongs to no file (`RssAnon`), in KiB. 0 if
/// the process has gone.
std::size_t ownMemory(pid_t pid);

/// The most memory that a process has ever occupied (`VmHWM`), in KiB. 0 if the process has gone.
std::size_t peakMemory(pid_t pid);

/// True if a process has a handler for this signal. False if it has gone.
bool catches(pid_t pid, int signal);

/// The processor time that a process has used, in nanoseconds. 0 if the process has gone, or the
/// kernel does not count it.
std::uint64_t processorTime(pid_t pid);

/// From now on the process may open only `more` further descriptors. Throws std::system_error.
void limitDescriptors(pid_t pid, std::size_t more);

/// Raises the limit of the process to the most that the system permits. Throws std::system_error.
void unlimitDescriptors(pid_t pid);

} // namespace Support
