#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace proxy
{

/// For texts in which each piece has its fixed place, so that nothing is searched for: the dates that every
/// sender of today writes, and the time in an entry of the store.

/// Returns true if the text has this pattern: `0` stands for a digit, `?` for any character, and a letter for
/// itself in any case.
bool hasShape(std::string_view text, std::string_view pattern);

/// Returns the number with these digits, of which hasShape() has been true.
unsigned numberOf(std::string_view digits);

/// Returns the point in time; std::nullopt if there is none: the thirtieth of February, 24:00:00. A leap
/// second (23:59:60) is the second after 23:59:59.
std::optional<std::chrono::sys_seconds> pointInTime(
    std::chrono::year_month_day date, unsigned hour, unsigned minute, unsigned second);

} // namespace proxy
