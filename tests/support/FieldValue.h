#pragma once

#include <string_view>
#include <vector>

namespace Plays
{

/// The members of a comma-separated list; a comma in a quoted string separates nothing (RFC 9110
/// section 5.6.1).
std::vector<std::string_view> members(std::string_view value);

/// True if `came` means the same as `wanted` in a field of that name. Hosts, media types, and the
/// tokens of Connection, Transfer-Encoding and Cache-Control are compared without case. `came` may
/// have more parameters than `wanted`, in Content-Type and Cache-Status; `Host: a:80` equals `Host:
/// a`.
bool sameValue(std::string_view name, std::string_view wanted, std::string_view came);

/// True if sameValue() holds for `came` or for one of its members.
bool fitsMember(std::string_view name, std::string_view wanted, std::string_view came);

} // namespace Plays
