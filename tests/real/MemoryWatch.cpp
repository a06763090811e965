// What /proc tells of the memory of B's processes.

#include "tests/real/MemoryWatch.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace Real
{

namespace
{

/// The most memory that a process has had at once, in kilobytes.
long peakMemory(pid_t process)
{
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:"))
            return std::atol(line.c_str() + 6);
    return 0;
}

} // namespace

MemoryWatch::MemoryWatch(Wire::EventLoop& loop, const Support::ProxyProcess& proxy)
    : _loop(loop), _proxy(proxy)
{
    _loop.add(*this);
}

void MemoryWatch::ready(short)
{
    for (const pid_t process : _proxy.processes())
        _peak = std::max(_peak, peakMemory(process));
    _next = Wire::Clock::now() + std::chrono::milliseconds(20);
}

} // namespace Real
