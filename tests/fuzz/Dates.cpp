// HTTP dates, compared with a simple reader: it takes the text apart by its columns, and counts the
// days with the calendar of <chrono>.

#include "http/HttpDate.h"

#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/Field.h"

#include <Poco/String.h>

#include <algorithm>
#include <cstring>
#include <iterator>

using namespace proxy;
using namespace std::chrono;

namespace Fuzz
{

namespace
{

constexpr std::string_view monthNames[] = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::string_view dayNames[] = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

/// Whether the text looks like the example. A digit in the example is any digit in the text, `_` a
/// space or a digit, `*` any character; all others are themselves, in either case.
bool looksLike(std::string_view text, std::string_view example)
{
    const auto isDigit = [](char c)
    {
        return c >= '0' && c <= '9';
    };
    return std::equal(text.begin(), text.end(), example.begin(), example.end(),
        [&](char c, char wanted)
        {
            return wanted == '*' || (isDigit(wanted) && isDigit(c)) ||
                   (wanted == '_' && (c == ' ' || isDigit(c))) ||
                   (!isDigit(wanted) && Wire::sameName({&c, 1}, {&wanted, 1}));
        });
}

int numberIn(std::string_view text, std::size_t at, std::size_t size)
{
    return std::stoi(std::string(text.substr(at, size)));
}

bool isDayOfWeek(std::string_view text, std::size_t length)
{
    return std::any_of(std::begin(dayNames), std::end(dayNames),
        [&](std::string_view name) { return Wire::sameName(name.substr(0, length), text); });
}

/// A date and a time of day, as they are written.
struct Written
{
    int year;
    std::string_view month;
    int day;
    std::string_view time; ///< "08:49:37"
};

/// std::nullopt if there is no such month, day or second.
std::optional<sys_seconds> momentOf(const Written& written)
{
    const auto* month = std::find_if(std::begin(monthNames), std::end(monthNames),
        [&](std::string_view name) { return Wire::sameName(name, written.month); });
    const year_month_day date{year(written.year),
        std::chrono::month(static_cast<unsigned>(month - std::begin(monthNames) + 1)),
        std::chrono::day(static_cast<unsigned>(written.day))};
    const int h = numberIn(written.time, 0, 2);
    const int m = numberIn(written.time, 3, 2);
    const int s = numberIn(written.time, 6, 2);
    if (!date.ok() || h > 23 || m > 59 || (s > 59 && written.time != "23:59:60"))
        return std::nullopt;
    return sys_days(date) + hours(h) + minutes(m) + seconds(s);
}

/// The latest date with these two digits that is at most 50 years after `now`.
std::optional<sys_seconds> inCentury(Written written, sys_seconds now)
{
    const year_month_day today(floor<days>(now));
    const sys_seconds latest = sys_days((today.year() + years(50)) / today.month() / today.day()) +
                               (now - floor<days>(now));
    const int digits = written.year;
    // A leap day is found within eight years with these digits.
    for (int century = int(today.year()) / 100 + 1; century > int(today.year()) / 100 - 8;
         --century)
    {
        written.year = century * 100 + digits;
        if (const auto time = momentOf(written); time && *time <= latest)
            return time;
    }
    return std::nullopt;
}

std::optional<sys_seconds> simplyRead(std::string_view text, sys_seconds now)
{
    if (looksLike(text, "***, 00 *** 0000 00:00:00 GMT") && isDayOfWeek(text.substr(0, 3), 3))
        return momentOf(
            {numberIn(text, 12, 4), text.substr(8, 3), numberIn(text, 5, 2), text.substr(17, 8)});
    if (looksLike(text, "*** *** _0 00:00:00 0000") && isDayOfWeek(text.substr(0, 3), 3))
        return momentOf(
            {numberIn(text, 20, 4), text.substr(4, 3), numberIn(text, 8, 2), text.substr(11, 8)});
    const auto comma = std::min(text.find(','), text.size());
    const auto rest = text.substr(comma);
    if (!looksLike(rest, ", 00-***-00 00:00:00 GMT") || !isDayOfWeek(text.substr(0, comma), 9))
        return std::nullopt;
    return inCentury(
        {numberIn(rest, 9, 2), rest.substr(5, 3), numberIn(rest, 2, 2), rest.substr(12, 8)}, now);
}

/// A time in the years 0 to 9999 that depends on all of the input.
sys_seconds someTime(std::string_view input)
{
    const sys_seconds first = sys_days(year(0) / 1 / 1);
    const sys_seconds end = sys_days(year(10000) / 1 / 1);
    std::uint64_t number = 0;
    for (const char c : input)
        number = number * 257 + static_cast<unsigned char>(c);
    return first + seconds(number % static_cast<std::uint64_t>((end - first).count()));
}

void checkFormatted(sys_seconds time)
{
    const std::string text = formatHttpDate(time);
    same(parseHttpDate(text, time), std::optional(time), "a formatted date is parsed as itself");
    same(simplyRead(text, time), std::optional(time), "the simple reader reads a formatted date");
}

} // namespace

void httpDate(std::string_view input)
{
    checkFormatted(someTime(input));
    const std::string text(input);
    for (const auto& now : {sys_days(year(1994) / 11 / 6), sys_days(year(2026) / 11 / 28),
             sys_days(year(2028) / 2 / 29), sys_days(year(2078) / 12 / 31)})
    {
        const auto time = parseHttpDate(text, now);
        same(time, simplyRead(text, now), "the simple reader reads the same date, or none");
        same(parseHttpDate(Poco::toLower(text), now), time, "case does not matter: lower");
        same(parseHttpDate(Poco::toUpper(text), now), time, "case does not matter: upper");
        if (time && *time < sys_days(year(10000) / 1 / 1))
            checkFormatted(*time);
    }
}

} // namespace Fuzz
