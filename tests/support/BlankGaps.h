#pragma once

#include "tests/support/Play.h"

#include <set>
#include <string>
#include <vector>

namespace Plays
{

/// The blank gaps in B's log that matter for one play that B did not pass.
struct BlankGaps
{
    /// `3.2 find`: the gap that the play needs; empty if the failure has another reason.
    std::string reason;
    /// Blank gaps without which B went on, and which the play may need.
    std::vector<std::string> passedOver;
};

/// The blank gaps that `log` names, sorted by what they mean for `play`. `fallingBack`: the numbers
/// of the gaps that fall back. Any other gap stops the request that reaches it, so it is the
/// reason; but with a gap of a later lab, B has come to where the play's lab does not lead. A gap
/// that falls back is the reason in its own lab, for a play that gives points or a guard that is about it,
/// and for every guard of a later lab, which promises to pass only once the earlier labs are complete.
/// Plays of earlier labs must pass without it, and for a play that gives points in a later lab, it may or
/// may not have caused the failure.
BlankGaps blankGaps(
    const std::string& log, const Play& play, const std::set<std::string>& fallingBack);

/// True if this line of the log says that a gap is blank.
bool isAboutGap(const std::string& line);

} // namespace Plays
