// A file in the memory of the program under test: this one writes the time into it, and the library there
// reads it, so a process that is killed leaves nothing behind. This program does not have it in its own
// memory: the other one may cut the file.
#include "tests/support/ProxyClock.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <stdexcept>
#include <system_error>

namespace Support
{

namespace
{

/// Two digits.
std::string padded(unsigned value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

/// The content of the file, as in tests/clock/clock.cpp.
struct Shown
{
    std::int64_t seconds;
    std::uint64_t asked;
};

} // namespace

ProxyClock::ProxyClock(const std::string& folder)
    : _path(folder + "/.clock"),
      _file(::open(_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600)),
      _now(std::chrono::ceil<std::chrono::seconds>(std::chrono::system_clock::now())
               .time_since_epoch())
{
    if (!_file.open() || ::ftruncate(_file.get(), sizeof(Shown)) != 0)
        throw std::system_error(errno, std::generic_category(), "cannot make " + _path);
    move(std::chrono::seconds(0));
}

void ProxyClock::move(std::chrono::seconds by)
{
    _now += by;
    const std::int64_t seconds = _now.count();
    if (::pwrite(_file.get(), &seconds, sizeof seconds, offsetof(Shown, seconds)) !=
        static_cast<ssize_t>(sizeof seconds))
        throw std::system_error(errno, std::generic_category(), "cannot write " + _path);
}

void ProxyClock::beginCounting()
{
    _askedBefore = asked();
}

bool ProxyClock::wasAsked() const
{
    return asked() != _askedBefore;
}

/// A file that the program has cut says nothing.
std::uint64_t ProxyClock::asked() const
{
    std::uint64_t asked = 0;
    return ::pread(_file.get(), &asked, sizeof asked, offsetof(Shown, asked)) ==
                   static_cast<ssize_t>(sizeof asked)
               ? asked
               : _askedBefore + 1;
}

std::chrono::seconds timeSpan(std::string_view text)
{
    constexpr std::size_t longest = 10; // digits: 300 years
    const auto fault = std::invalid_argument(
        "`" + std::string(text) + "` is not a span of time, as in: +60s, -5m, +2h, +1d");
    if (text.size() < 3 || text.size() > longest + 2 || (text[0] != '+' && text[0] != '-'))
        throw fault;
    std::int64_t count = 0;
    const char* end = text.data() + text.size() - 1;
    const auto [stopped, error] = std::from_chars(text.data() + 1, end, count);
    if (stopped != end || error != std::errc() || count < 0)
        throw fault;
    switch (*end)
    {
    case 's':
        break;
    case 'm':
        count *= 60;
        break;
    case 'h':
        count *= 60 * 60;
        break;
    case 'd':
        count *= 24 * 60 * 60;
        break;
    default:
        throw fault;
    }
    return std::chrono::seconds(text[0] == '-' ? -count : count);
}

std::string httpDate(std::chrono::sys_seconds time)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto ofDay = static_cast<unsigned>((time - day).count());
    return std::string(days[std::chrono::weekday(day).c_encoding()]) + ", " +
           padded(static_cast<unsigned>(date.day())) + " " +
           months[static_cast<unsigned>(date.month()) - 1] + " " +
           std::to_string(static_cast<int>(date.year())) + " " + padded(ofDay / 3600) + ":" +
           padded(ofDay / 60 % 60) + ":" + padded(ofDay % 60) + " GMT";
}

} // namespace Support
