#pragma once

#include "http/FieldList.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// Parses a date in one of the three forms of RFC 9110 section 5.6.7:
///
///     Sun, 06 Nov 1994 08:49:37 GMT      IMF-fixdate, the form that senders use today
///     Sunday, 06-Nov-94 08:49:37 GMT     RFC 850 format, obsolete
///     Sun Nov  6 08:49:37 1994           asctime() format, obsolete; in GMT, too
///
/// Names are compared case-insensitively (RFC 9111 section 4.2). In everything else the parser is
/// strict: it returns std::nullopt for a zone other than GMT, a missing leading zero, an extra
/// space, a day that the month does not have, and trailing text. The day of the week must be spelled
/// right, but may be the wrong one (section 5.6.7 asks recipients to be robust). A leap second
/// (23:59:60) is the second after 23:59:59. A two-digit year is the latest one with these digits
/// for which the date is at most 50 years after `now`.
std::optional<std::chrono::sys_seconds> parseHttpDate(
    std::string_view text, std::chrono::sys_seconds now);

/// Formats a date as IMF-fixdate, for the years 0 to 9999.
std::string formatHttpDate(std::chrono::sys_seconds time);

/// Adds a Date with that time to a message that has none (RFC 9110 section 6.6.1).
void addDate(FieldList& fields, std::chrono::sys_time<std::chrono::milliseconds> now);

} // namespace proxy
