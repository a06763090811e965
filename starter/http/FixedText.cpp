// The pieces of texts in which each piece has its fixed place.

#include "http/FixedText.h"

#include <Poco/Ascii.h>

#include <algorithm>

namespace proxy
{

namespace
{

bool fits(char c, char wanted)
{
    if (wanted == '0')
        return c >= '0' && c <= '9';
    return c == wanted || wanted == '?' || Poco::Ascii::toLower(c) == Poco::Ascii::toLower(wanted);
}

} // namespace

bool hasShape(std::string_view text, std::string_view pattern)
{
    return text.size() == pattern.size() &&
           std::equal(text.begin(), text.end(), pattern.begin(), fits);
}

unsigned numberOf(std::string_view digits)
{
    unsigned number = 0;
    for (const char digit : digits)
        number = number * 10 + static_cast<unsigned>(digit - '0');
    return number;
}

std::optional<std::chrono::sys_seconds> pointInTime(
    std::chrono::year_month_day date, unsigned hour, unsigned minute, unsigned second)
{
    const bool isLeapSecond = hour == 23 && minute == 59 && second == 60;
    if (!date.ok() || hour > 23 || minute > 59 || (second > 59 && !isLeapSecond))
        return std::nullopt;
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

} // namespace proxy
