#pragma once

#include <string_view>
#include <vector>

namespace Plays
{

/// The members of a comma-separated list; a comma in a quoted string separates nothing (RFC 9110
/// section 5.6.1).
std::vector<std::string_view> members(std::string_view value);

/// True if both values mean the same in a field of that name. A media type may have parameters, and
/// `Host: a:80` equals `Host: a`.
bool sameValue(std::string_view name, std::string_view wanted, std::string_view came);

/// True if so, or if the wanted value is one member of the list that came.
bool fitsMember(std::string_view name, std::string_view wanted, std::string_view came);

} // namespace Plays
