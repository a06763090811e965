#pragma once

#include "tools/grade/Found.h"

#include <string>

namespace Grade
{

/// Finds the root of the student's tree by the rule of takeIn(): its path with a slash at the end, or
/// an empty text for the top of the submission. Throws Refused, with what was found instead, if there
/// is none, or if nothing decides between several.
std::string rootOf(const Found& found);

} // namespace Grade
