#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace Plays
{

/// Times in a table are those of one Monday, 23 November 2026, unless a number of days is before them:
/// `10:00:00`, `10:00:00.5`, `+1d 10:00:00`, `-365d 10:00:00`.

/// Milliseconds since 1970; std::nullopt if the text is not such a time.
std::optional<long long> tableTime(std::string_view text);

/// The same as HTTP writes it: `Mon, 23 Nov 2026 10:00:00 GMT`.
std::optional<std::string> tableDate(std::string_view text);

} // namespace Plays
