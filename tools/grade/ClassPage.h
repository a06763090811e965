#pragma once

#include "tools/grade/GapTimes.h"

#include <string>
#include <vector>

namespace Grade
{

/// A page: each student's tests in a row of marks, who fails alike, which tests and gaps are hard, and which gaps
/// took longest.
std::string classPageOf(const ClassResults& results, const std::vector<GapTime>& times);

} // namespace Grade
