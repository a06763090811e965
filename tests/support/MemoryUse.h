#pragma once

#include "tests/support/ProcessTable.h"

#include <cstddef>

namespace Support
{

/// Both read /proc, allocate no memory, and count in KiB.

/// What the kernel could give to programs now; 0 if it does not tell.
std::size_t availableMemory();

/// The memory of all processes that descend from this one. Memory that several of them share counts once.
/// `enough`: the answer may be too large as long as it is not larger than this.
std::size_t memoryOfDescendants(ProcessTable& table, std::size_t enough);

} // namespace Support
