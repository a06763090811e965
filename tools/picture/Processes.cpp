// The kernel tells the children of a process in a file, and when each of them was started in ticks
// since the machine was.

#include "tools/picture/Processes.h"

#include "tools/picture/File.h"

#include <algorithm>
#include <ctime>
#include <iterator>
#include <sstream>
#include <unistd.h>
#include <vector>

namespace Picture
{

namespace
{

constexpr int shareOfLooks = 5; // they take no more than a fifth of the time
constexpr std::size_t mostEnded = 5;
constexpr int fieldOfStart = 22; // in /proc/PID/stat, where the state is field 3

std::int64_t milliseconds(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return std::int64_t{time.tv_sec} * 1000 + time.tv_nsec / 1'000'000;
}

} // namespace

bool Processes::look()
{
    const auto begin = Wire::Clock::now();
    if (begin < _nextLook)
        return false;
    for (auto& [pid, process] : _processes)
        process.seen = false;
    see(_parent);
    const std::string folder = "/proc/" + std::to_string(_parent) + "/task/";
    std::istringstream children(contents(folder + std::to_string(_parent) + "/children"));
    for (pid_t child = 0; children >> child;)
        see(child);
    for (auto& [pid, process] : _processes)
    {
        if (!process.seen)
            process.state = 'X';
    }
    forgetOld();
    const auto end = Wire::Clock::now();
    _nextLook = end + (end - begin) * (shareOfLooks - 1);
    return true;
}

void Processes::see(pid_t pid)
{
    // The name of the program is in parentheses, and may contain some itself.
    const std::string text = contents("/proc/" + std::to_string(pid) + "/stat");
    const auto end = text.rfind(") ");
    if (end == std::string::npos)
        return;
    std::istringstream fields(text.substr(end + 2));
    const std::vector<std::string> words{std::istream_iterator<std::string>(fields), {}};
    if (words.size() <= fieldOfStart - 3)
        return;
    const auto ticks = std::stoll(words[fieldOfStart - 3]);
    const auto age = milliseconds(CLOCK_BOOTTIME) - ticks * 1000 / ::sysconf(_SC_CLK_TCK);
    auto [found, isNew] = _processes.try_emplace(pid);
    if (isNew || found->second.state == 'X')
    {
        found->second.serial = _nextSerial++;
        found->second.since = milliseconds(CLOCK_REALTIME) - age;
    }
    found->second.state = words[0][0];
    found->second.seen = true;
}

void Processes::forgetOld()
{
    std::vector<std::uint64_t> ended;
    for (const auto& [pid, process] : _processes)
    {
        if (process.state == 'X')
            ended.push_back(process.serial);
    }
    if (ended.size() <= mostEnded)
        return;
    std::sort(ended.begin(), ended.end());
    const auto oldest = ended[ended.size() - mostEnded];
    std::erase_if(_processes, [oldest](const auto& each)
        { return each.second.state == 'X' && each.second.serial < oldest; });
}

std::string Processes::json() const
{
    std::vector<std::pair<std::uint64_t, std::string>> texts;
    for (const auto& [pid, process] : _processes)
        texts.emplace_back(process.serial,
            "{\"pid\":" + std::to_string(pid) +
                ",\"parent\":" + (pid == _parent ? "true" : "false") + ",\"state\":\"" +
                process.state + "\",\"since\":" + std::to_string(process.since) + "}");
    std::sort(texts.begin(), texts.end());
    std::string all;
    for (const auto& [serial, text] : texts)
        all += (all.empty() ? "" : ",") + text;
    return "[" + all + "]";
}

} // namespace Picture
