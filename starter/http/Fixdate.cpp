// Each hit looks at the dates of a stored response several times. strptime() compares the names of the
// locale one after the other, and took a quarter of a hit's instructions.

#include "http/Fixdate.h"

#include <Poco/Ascii.h>

#include <algorithm>

namespace proxy
{

namespace
{

using namespace std::chrono;

/// `0` stands for a digit, `?` for a letter of a name.
constexpr std::string_view shape = "???, 00 ??? 0000 00:00:00 GMT";
constexpr std::string_view dayNames = "MonTueWedThuFriSatSun";
constexpr std::string_view monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

bool fits(char c, char wanted)
{
    if (wanted == '0')
        return c >= '0' && c <= '9';
    return wanted == '?' || Poco::Ascii::toLower(c) == Poco::Ascii::toLower(wanted);
}

/// The number with these digits, of which fits() has been true.
unsigned numberOf(std::string_view digits)
{
    unsigned number = 0;
    for (const char digit : digits)
        number = number * 10 + static_cast<unsigned>(digit - '0');
    return number;
}

/// Returns which of the names this is, counted from 1; 0 if it is none of them.
unsigned placeIn(std::string_view names, std::string_view name)
{
    unsigned place = 1;
    for (; !names.empty(); names.remove_prefix(3), ++place)
    {
        if (std::equal(name.begin(), name.end(), names.begin(), fits))
            return place;
    }
    return 0;
}

} // namespace

std::optional<sys_seconds> parseFixdate(std::string_view text)
{
    if (text.size() != shape.size() || !std::equal(text.begin(), text.end(), shape.begin(), fits) ||
        placeIn(dayNames, text.substr(0, 3)) == 0)
        return std::nullopt;
    const auto numberAt = [text](std::size_t at, std::size_t size)
    {
        return numberOf(text.substr(at, size));
    };
    const year_month_day date(year(static_cast<int>(numberAt(12, 4))),
        month(placeIn(monthNames, text.substr(8, 3))), day(numberAt(5, 2)));
    const unsigned hour = numberAt(17, 2);
    const unsigned minute = numberAt(20, 2);
    const unsigned second = numberAt(23, 2);
    const bool isLeapSecond = hour == 23 && minute == 59 && second == 60;
    if (!date.ok() || hour > 23 || minute > 59 || (second > 59 && !isLeapSecond))
        return std::nullopt;
    return sys_days(date) + hours(hour) + minutes(minute) + seconds(second);
}

} // namespace proxy
