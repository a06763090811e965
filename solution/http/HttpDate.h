#pragma once

#include "http/FieldList.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// Reads a date in one of its three forms (RFC 9110 section 5.6.7):
///
///     Sun, 06 Nov 1994 08:49:37 GMT      the one that is written today
///     Sunday, 06-Nov-94 08:49:37 GMT     obsolete
///     Sun Nov  6 08:49:37 1994           obsolete, and in GMT too
///
/// Names count without regard to the case of their letters (RFC 9111 section 4.2). Nothing else is
/// mended: another zone than GMT, a day of one digit, a blank too many, the wrong day of the week
/// or anything behind the date make it none. A leap second (23:59:60) is the second after 23:59:59.
/// A year of two digits is the latest such year by which the date is not more than 50 years after
/// `now`.
std::optional<std::chrono::sys_seconds> parseHttpDate(
    std::string_view text, std::chrono::sys_seconds now);

/// The date in the first of the three forms, for the years 0 to 9999.
std::string formatHttpDate(std::chrono::sys_seconds time);

/// Adds a Date with that time to a message that has none (RFC 9110 section 6.6.1).
void addDate(FieldList& fields, std::chrono::sys_time<std::chrono::milliseconds> now);

} // namespace proxy
