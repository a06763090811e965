// Dates. strptime() reads generously: it takes blanks too many, a day of one digit, a wrong day of
// the week, junk behind the date. So each date is written again in the form in which it was read,
// and what does not come out as it went in was no date.
// timegm() and gmtime_r() reckon in GMT, whatever the time zone of the machine.

#include "http/HttpDate.h"

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
    const char* format; ///< for strptime() and strftime(); %04Y is a year of four digits, always
    bool hasShortYear = false;
};

constexpr Form forms[] = {
    {"%a, %d %b %04Y %H:%M:%S GMT"},
    {"%A, %d-%b-%y %H:%M:%S GMT", true},
    // A day below 10 stands behind a blank or behind a zero.
    {"%a %b %e %H:%M:%S %04Y"},
    {"%a %b %d %H:%M:%S %04Y"},
};

/// The parts of a point in time, in GMT.
std::tm partsOf(sys_seconds time)
{
    const std::time_t count = time.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&count, &parts);
    return parts;
}

/// The point in time; and the parts become what they should be, the day of the week among them.
sys_seconds timeOf(std::tm& parts)
{
    return sys_seconds(seconds(timegm(&parts)));
}

std::string write(const std::tm& parts, const Form& form)
{
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), form.format, &parts)};
}

/// Puts the year into the right century. `tm_year` counts from 1900.
void chooseCentury(std::tm& parts, sys_seconds now)
{
    std::tm limit = partsOf(now);
    limit.tm_year += 50;
    parts.tm_year = limit.tm_year / 100 * 100 + parts.tm_year % 100;
    std::tm candidate = parts;
    if (timeOf(candidate) > timeOf(limit))
        parts.tm_year -= 100;
}

std::optional<sys_seconds> parse(const std::string& text, const Form& form, sys_seconds now)
{
    std::tm parts{};
    if (!strptime(text.c_str(), form.format, &parts))
        return std::nullopt;
    if (form.hasShortYear)
        chooseCentury(parts, now);
    const bool leaps = parts.tm_hour == 23 && parts.tm_min == 59 && parts.tm_sec == 60;
    if (leaps)
        parts.tm_sec = 59;
    const auto time = timeOf(parts);
    if (leaps)
        parts.tm_sec = 60;
    if (!sameName(write(parts, form), text))
        return std::nullopt;
    return leaps ? time + seconds(1) : time;
}

} // namespace

std::optional<sys_seconds> parseHttpDate(std::string_view text, sys_seconds now)
{
    // strptime() does not mind case in the names, but it does in "GMT".
    const auto capitals = Poco::toUpper(std::string(text));
    for (const auto& form : forms)
    {
        if (const auto time = parse(capitals, form, now))
            return time;
    }
    return std::nullopt;
}

std::string formatHttpDate(sys_seconds time)
{
    return write(partsOf(time), forms[0]);
}

void addDate(FieldList& fields, std::chrono::sys_time<std::chrono::milliseconds> now)
{
    if (!fields.find("Date"))
        fields.add("Date", formatHttpDate(std::chrono::floor<seconds>(now)));
}

} // namespace proxy
