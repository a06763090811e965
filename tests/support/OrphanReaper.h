#pragma once

#include "tests/support/ProcessTable.h"

#include <chrono>
#include <cstddef>
#include <string_view>

namespace Support
{

/// Processes that must not be left. All of these take a new look at /proc; a table is handed in
/// where no memory may be allocated.

/// How many processes descend from this one, zombies too.
std::size_t countDescendants(ProcessTable& table);

/// Stops all that descend from this process until no look finds one that still runs, then kills
/// them. One that came into being in between may be missed; whoever calls this does it again until
/// there is no child left.
void killDescendants(ProcessTable& table);

/// Kills all processes whose environment begins with `mark`, and reaps those that are, or become,
/// children of this one. Answers whether none is left when it succeeds or the patience ends.
bool killMarked(std::string_view mark, std::chrono::milliseconds patience);

} // namespace Support
