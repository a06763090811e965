#pragma once

#include <string>

namespace Grade
{

/// How many minutes after the due date a submission came, from Gradescope's submission_metadata.json; a minute
/// that has begun counts. 0 if it was in time, or if there is no due date. Throws std::runtime_error if the text
/// does not say that.
int minutesLate(const std::string& metadata);

} // namespace Grade
