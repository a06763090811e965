#pragma once

#include <string_view>
#include <vector>

namespace Plays
{

/// The members of a comma list; commas in quoted strings do not part (RFC 9110 section 5.6.1).
std::vector<std::string_view> members(std::string_view value);

/// Does what came mean what is wanted, in a field of that name? A media type may carry parameters,
/// and `Host: a:80` is `Host: a`.
bool sameValue(std::string_view name, std::string_view wanted, std::string_view came);

/// The same, or it is one member of the list that came.
bool fitsMember(std::string_view name, std::string_view wanted, std::string_view came);

} // namespace Plays
