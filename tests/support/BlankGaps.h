#pragma once

#include "tests/support/Play.h"

#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// What B's log says of blank gaps, seen from one play that it did not pass.
struct BlankGaps
{
    /// `3.2 find`: the gap that the play waits for; empty if B is to blame for the failure.
    std::string reason;
    /// Gaps without which B went on, although the play may need them.
    std::vector<std::string> passedOver;
};

/// `fallingBack`: the numbers of the gaps that fall back. The others stop whatever runs into them,
/// so they are the reason. One that falls back is the reason only for a play that gives points in
/// the gap's own lab: plays of earlier labs and guards must pass without it, and in a later lab it
/// may have to do with the failure, or not.
BlankGaps blankGaps(
    const std::string& log, const Play& play, const std::set<std::string>& fallingBack);

/// The line is one of those in which B says that a gap is blank.
bool isAboutGap(const std::string& line);

} // namespace Plays
