#pragma once

#include "tools/grade/Submission.h"

namespace Grade
{

/// The same as takeIn(), in a process of its own (Apart.h): a fault in the library that unpacks archives
/// reaches nothing but the submission. If that process comes to no good end, the submission is refused.
/// Throws std::runtime_error for what is not the submission's fault.
Submission takeInApart(const std::string& path, const std::set<std::string>& named);

} // namespace Grade
