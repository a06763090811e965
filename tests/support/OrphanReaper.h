#pragma once

#include "tests/support/ProcessTable.h"

#include <chrono>
#include <cstddef>
#include <string_view>

namespace Support
{

/// Finds and kills processes that must not be left behind. Each function reads /proc anew. Those
/// with a table as a parameter allocate no memory.

struct Descendants
{
    std::size_t all = 0;  ///< including zombies
    std::size_t kept = 0; ///< see ProcessTable::Entry
};

/// The number of processes that descend from this one.
Descendants countDescendants(ProcessTable& table);

/// Stops the descendants of this process until none is found that still runs, then kills them. It
/// may miss a process that is created meanwhile, so call it until no child is left.
void killDescendants(ProcessTable& table);

/// Kills all processes whose environment begins with `mark`, and reaps those that are, or become,
/// children of this one. Returns false if one is left after the time limit.
bool killMarked(std::string_view mark, std::chrono::milliseconds timeLimit);

} // namespace Support
