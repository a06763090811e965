#pragma once

#include <string>
#include <string_view>

namespace Plays
{

/// The target in a form in which equal ones are the same text: `%41` is `A`, `%2f` is `%2F`
/// (RFC 9110 section 4.2.3). Nothing else is decoded, `%2F` stays another thing than `/`.
std::string normalizedTarget(std::string_view target);

} // namespace Plays
