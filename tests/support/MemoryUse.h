#pragma once

#include "tests/support/ProcessTable.h"

#include <cstddef>

namespace Support
{

/// All read /proc, allocate no memory, and count in KiB.

/// What the kernel could give to programs now; 0 if it does not tell.
std::size_t availableMemory();

/// The memory of all processes that descend from this one. Memory that several of them share counts once.
/// `enough`: the answer may be too large as long as it is not larger than this.
std::size_t memoryOfDescendants(ProcessTable& table, std::size_t enough);

/// The memory of one process: its own, and its part of what it shares with others (PSS). A program can forbid
/// that this is read (PR_SET_DUMPABLE); then all that it shares counts as its own.
std::size_t proportionalMemory(pid_t pid);

} // namespace Support
