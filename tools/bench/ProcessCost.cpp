// What a tree of processes has used, as /proc tells it. A child that has ended is in its parent's sum.

#include "tools/bench/ProcessCost.h"

#include "tests/support/MemoryUse.h"
#include "tests/support/ProcFile.h"
#include "tests/support/ProcessTable.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <unistd.h>
#include <utility>

namespace Bench
{

namespace
{

// Fields of /proc/PID/stat, counted as in proc(5): utime, stime, cutime, cstime.
constexpr int fieldAfterName = 3;
constexpr int firstTime = 14;

long numberIn(std::string_view text)
{
    long number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// What the scheduler has counted for the threads that a process has now.
double secondsOfThreads(pid_t pid)
{
    constexpr double nanoseconds = 1e9;
    double sum = 0;
    Support::ProcFolder threads(Support::ProcPath(pid, "task").text());
    while (const char* thread = threads.next())
    {
        const Support::ProcFile file(Support::ProcPath(pid, thread, "schedstat").text());
        sum += static_cast<double>(numberIn(file.text())) / nanoseconds;
    }
    return sum;
}

/// Ticks alone would lose up to 10 ms for each of the children that serve one connection; the scheduler alone
/// would lose threads that have ended.
double secondsOf(pid_t pid)
{
    static const auto ticksInSecond = static_cast<double>(::sysconf(_SC_CLK_TCK));
    const Support::ProcFile file(Support::ProcPath(pid, "stat").text());
    const Ticks ticks = ticksIn(file.text()).value_or(Ticks{});
    return std::max(static_cast<double>(ticks.own) / ticksInSecond, secondsOfThreads(pid)) +
           static_cast<double>(ticks.children) / ticksInSecond;
}

} // namespace

std::vector<pid_t> familyOf(pid_t process)
{
    std::vector<pid_t> family{process};
    Support::ProcessTable table;
    table.scan();
    table.eachDescendant(
        process, [&](const Support::ProcessTable::Entry& entry) { family.push_back(entry.pid); });
    return family;
}

std::optional<Ticks> ticksIn(std::string_view stat)
{
    stat = Support::afterName(stat);
    std::array<long, 4> times{};
    const int end = firstTime + static_cast<int>(times.size());
    for (int field = fieldAfterName; field < end; ++field)
    {
        const auto space = stat.find(' ');
        if (space == std::string_view::npos)
            return std::nullopt;
        if (field >= firstTime)
            times[static_cast<std::size_t>(field - firstTime)] = numberIn(stat);
        stat.remove_prefix(space + 1);
    }
    return Ticks{times[0] + times[1], times[2] + times[3]};
}

double cpuSeconds(pid_t process)
{
    // The time of a child that its parent waits for meanwhile would be missed: so once more then.
    constexpr int mostTries = 100;
    double sum = 0;
    std::vector<pid_t> family = familyOf(process);
    for (int i = 0; i < mostTries; ++i)
    {
        sum = 0;
        for (const pid_t pid : family)
            sum += secondsOf(pid);
        const auto before = std::exchange(family, familyOf(process));
        if (family == before)
            break;
    }
    return sum;
}

std::size_t memoryKiB(pid_t process)
{
    std::size_t sum = 0;
    for (const pid_t pid : familyOf(process))
        sum += Support::proportionalMemory(pid);
    return sum;
}

} // namespace Bench
