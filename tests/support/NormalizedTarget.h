#pragma once

#include <string>
#include <string_view>

namespace Plays
{

/// The target in a form in which equivalent targets are the same text: `%41` becomes `A`, `%2f`
/// becomes `%2F` (RFC 9110 section 4.2.3). Nothing else is decoded: `%2F` remains different from
/// `/`.
std::string normalizedTarget(std::string_view target);

} // namespace Plays
