// What /proc, uname(2) and sysconf(3) tell.

#include "tools/forkprice/Machine.h"

#include <fstream>
#include <sys/utsname.h>
#include <unistd.h>

namespace ForkPrice
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

} // namespace ForkPrice
