#pragma once

#include <string>

namespace Plays
{

/// What a sanitizer has found in B, from the log of B, such as `AddressSanitizer: heap-use-after-free`;
/// empty if there is no report of a sanitizer in the log.
std::string sanitizerFinding(const std::string& log);

/// The log up to the first report of a sanitizer. A report is dozens of lines long, and its last ones
/// say the least.
std::string beforeSanitizerReport(const std::string& log);

} // namespace Plays
