// What /proc, uname(2) and sysconf(3) tell.

#include "tools/measure/Machine.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

namespace Measure
{

namespace
{

/// Empty if the kernel does not tell.
std::string processorName()
{
    std::ifstream in("/proc/cpuinfo");
    for (std::string line; std::getline(in, line);)
    {
        const auto begin = line.find(": ");
        if (line.starts_with("model name") && begin != std::string::npos)
            return line.substr(begin + 2);
    }
    return "";
}

/// The number in a file of the kernel; the largest one if there is none.
std::uint64_t limitIn(const char* file)
{
    std::uint64_t value = 0;
    return std::ifstream(file) >> value ? value : std::numeric_limits<std::uint64_t>::max();
}

} // namespace

std::string machine()
{
    constexpr long bytesInMegabyte = 1024 * 1024;
    utsname system{};
    ::uname(&system);
    const std::string processor = processorName();
    return (processor.empty() ? system.machine : processor) + ", " +
           std::to_string(::sysconf(_SC_NPROCESSORS_ONLN)) + " cores, " +
           std::to_string(::sysconf(_SC_PHYS_PAGES) / (bytesInMegabyte / ::sysconf(_SC_PAGESIZE))) +
           " MB, " + system.sysname + " " + system.release;
}

std::uint64_t allowDescriptors(std::uint64_t wanted)
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, std::max<rlim_t>(limit.rlim_cur, wanted));
    ::setrlimit(RLIMIT_NOFILE, &limit);
    return limit.rlim_cur;
}

std::uint64_t allowedProcesses()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NPROC, &limit);
    return std::min<std::uint64_t>({limit.rlim_cur, limitIn("/proc/sys/kernel/pid_max"),
        limitIn("/proc/sys/kernel/threads-max"), limitIn("/sys/fs/cgroup/pids.max")});
}

} // namespace Measure
