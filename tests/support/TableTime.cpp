// The clock of a table.
#include "tests/support/TableTime.h"

#include "tests/support/Text.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace Plays
{

namespace
{

constexpr long long midnight = 1'795'392'000'000; // Mon, 23 Nov 2026 00:00:00 GMT
constexpr long long day = 86'400'000;

/// Takes `+1d ` or `-1d ` from the front of the text, and returns the milliseconds; 0 if there is none.
std::optional<long long> takeDays(std::string_view& text)
{
    if (!text.starts_with('+') && !text.starts_with('-'))
        return 0;
    const std::size_t end = text.find("d ");
    const auto days = number(text.substr(1, end == std::string_view::npos ? end : end - 1));
    if (!days || *days > 100'000)
        return std::nullopt;
    const long long sign = text.front() == '-' ? -1 : 1;
    text.remove_prefix(end + 2);
    return sign * static_cast<long long>(*days) * day;
}

} // namespace

std::optional<long long> tableTime(std::string_view text)
{
    const std::optional<long long> days = takeDays(text);
    if (!days || text.size() < 8 || text[2] != ':' || text[5] != ':')
        return std::nullopt;
    const auto hours = number(text.substr(0, 2));
    const auto minutes = number(text.substr(3, 2));
    const auto seconds = number(text.substr(6, 2));
    std::string thousandths = "000";
    if (text.size() > 8)
        thousandths = std::string(text.substr(9)).append("000").substr(0, 3);
    const bool fits = text.size() == 8 || (text[8] == '.' && text.size() > 9 && text.size() < 13);
    if (!fits || !hours || !minutes || !seconds || !number(thousandths) || *hours > 23 ||
        *minutes > 59 || *seconds > 59)
        return std::nullopt;
    const std::size_t inDay = ((*hours * 60 + *minutes) * 60 + *seconds) * 1000;
    return midnight + *days + static_cast<long long>(inDay + *number(thousandths));
}

std::optional<std::string> tableDate(std::string_view text)
{
    const std::optional<long long> time = tableTime(text);
    if (!time || *time % 1000 != 0)
        return std::nullopt;
    static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* months[] = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = *time / 1000;
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    std::array<char, 64> date{};
    std::snprintf(date.data(), date.size(), "%s, %02d %s %d %02d:%02d:%02d GMT",
        days[parts.tm_wday], parts.tm_mday, months[parts.tm_mon], parts.tm_year + 1900,
        parts.tm_hour, parts.tm_min, parts.tm_sec);
    return date.data();
}

} // namespace Plays
