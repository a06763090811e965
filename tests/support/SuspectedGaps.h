#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/Play.h"

#include <map>
#include <string>
#include <vector>

namespace Plays
{

/// The gaps to look into after a failure, each as `1.3 parseRequestLine`: the gap in which B crashed, or
/// those of the play's gaps that the failure points to, or all of these. `gapPlaces`: where the gaps are
/// (gapPlaces()); a stack names a gap only if its file can be read.
std::vector<std::string> suspectedGaps(
    const Play& play, const Result& result, const std::map<std::string, std::string>& gapPlaces);

} // namespace Plays
