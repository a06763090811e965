// Dates in the obsolete forms. strptime() is lenient: it accepts extra spaces, a one-digit day, a
// day that the month does not have, and trailing text. So each date is formatted again in the form
// in which it was parsed; if the result differs from the input, the input was not a valid date.
// timegm() and gmtime_r() compute in GMT, whatever the machine's time zone.

#include "http/HttpDate.h"

#include "http/Fixdate.h"
#include "http/Grammar.h"

#include <Poco/String.h>

#include <array>
#include <ctime>

using std::chrono::seconds;
using std::chrono::sys_seconds;

namespace proxy
{

namespace
{

struct Form
{
    const char* format; ///< for strptime() and strftime(); %04Y always has four digits
    bool hasShortYear = false;
};

constexpr const char* fixdate = "%a, %d %b %04Y %H:%M:%S GMT";

/// The obsolete forms.
constexpr Form forms[] = {
    {"%A, %d-%b-%y %H:%M:%S GMT", true},
    // A day below 10 is padded with a space or with a zero.
    {"%a %b %e %H:%M:%S %04Y"},
    {"%a %b %d %H:%M:%S %04Y"},
};

/// Splits a point in time into its parts, in GMT.
std::tm partsOf(sys_seconds time)
{
    const std::time_t count = time.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&count, &parts);
    return parts;
}

/// The point in time that the parts describe. Corrects the parts, including the day of the week.
sys_seconds timeOf(std::tm& parts)
{
    return sys_seconds(seconds(timegm(&parts)));
}

std::string formatted(const std::tm& parts, const char* format)
{
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), format, &parts)};
}

/// Moves a two-digit year into the right century. `tm_year` counts from 1900.
void chooseCentury(std::tm& parts, sys_seconds now)
{
    std::tm limit = partsOf(now);
    limit.tm_year += 50;
    parts.tm_year = limit.tm_year / 100 * 100 + parts.tm_year % 100;
    std::tm candidate = parts;
    // In 2100 there is no 29 February, and timeOf() makes another day of it; 2000 had one.
    if (timeOf(candidate) > timeOf(limit) || candidate.tm_mday != parts.tm_mday)
        parts.tm_year -= 100;
}

std::optional<sys_seconds> parse(const std::string& text, const Form& form, sys_seconds now)
{
    std::tm parts{};
    if (!strptime(text.c_str(), form.format, &parts))
        return std::nullopt;
    const bool isLeapSecond = parts.tm_hour == 23 && parts.tm_min == 59 && parts.tm_sec == 60;
    if (isLeapSecond)
        parts.tm_sec = 59;
    if (form.hasShortYear)
        chooseCentury(parts, now);
    const int dayOfWeek = parts.tm_wday;
    const auto time = timeOf(parts);
    // The day of the week says nothing that the rest does not say; a sender that miscounts it means
    // the same date. It must only be spelled right.
    parts.tm_wday = dayOfWeek;
    if (isLeapSecond)
        parts.tm_sec = 60;
    if (!sameName(formatted(parts, form.format), text))
        return std::nullopt;
    return isLeapSecond ? time + seconds(1) : time;
}

} // namespace

std::optional<sys_seconds> parseHttpDate(std::string_view text, sys_seconds now)
{
    if (const auto time = parseFixdate(text))
        return time;
    // strptime() ignores case in names, but not in "GMT".
    const auto upperCase = Poco::toUpper(std::string(text));
    for (const auto& form : forms)
    {
        if (const auto time = parse(upperCase, form, now))
            return time;
    }
    return std::nullopt;
}

std::string formatHttpDate(sys_seconds time)
{
    return formatted(partsOf(time), fixdate);
}

void addDate(FieldList& fields, std::chrono::sys_time<std::chrono::milliseconds> now)
{
    if (!fields.find("Date"))
        fields.add("Date", formatHttpDate(std::chrono::floor<seconds>(now)));
}

} // namespace proxy
