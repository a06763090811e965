// A file in the memory of both programs: this one writes the time into it, and the library in the
// other one reads it. No call is needed, and a process that is killed leaves nothing behind.
#include "tests/support/ProxyClock.h"

#include "tests/support/FileDescriptor.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <fcntl.h>
#include <stdexcept>
#include <sys/mman.h>
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

} // namespace

/// The content of the file, as in tests/clock/clock.cpp.
struct ProxyClock::Shown
{
    std::int64_t seconds;
    std::uint64_t asked;
};

ProxyClock::ProxyClock(const std::string& folder) : _path(folder + "/.clock"), _shown(nullptr)
{
    const FileDescriptor file(::open(_path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    void* memory = MAP_FAILED;
    if (file.open() && ::ftruncate(file.get(), sizeof(Shown)) == 0)
        memory = ::mmap(nullptr, sizeof(Shown), PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
    if (memory == MAP_FAILED)
        throw std::system_error(errno, std::generic_category(), "cannot make " + _path);
    _shown = static_cast<Shown*>(memory);
    move(std::chrono::ceil<std::chrono::seconds>(std::chrono::system_clock::now())
             .time_since_epoch());
}

ProxyClock::~ProxyClock()
{
    ::munmap(_shown, sizeof(Shown));
}

std::chrono::sys_seconds ProxyClock::now() const
{
    return std::chrono::sys_seconds(std::chrono::seconds(std::atomic_ref(_shown->seconds).load()));
}

void ProxyClock::move(std::chrono::seconds by)
{
    std::atomic_ref(_shown->seconds).fetch_add(by.count());
}

void ProxyClock::beginCounting()
{
    std::atomic_ref(_shown->asked).store(0);
}

bool ProxyClock::wasAsked() const
{
    return std::atomic_ref(_shown->asked).load() > 0;
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
