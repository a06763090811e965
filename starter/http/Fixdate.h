#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace proxy
{

/// Parses `Sun, 06 Nov 1994 08:49:37 GMT`: the first form of parseHttpDate() (http/HttpDate.h), in which
/// every sender of today writes its dates. Each piece has its fixed place, so nothing is searched for.
std::optional<std::chrono::sys_seconds> parseFixdate(std::string_view text);

} // namespace proxy
