// The sockets, memory, signals and descriptors of a process, and its limit of descriptors. Linux
// gives the lowest free number to a new descriptor, and refuses numbers from the limit on; so the
// limit is a number, not a count.
#include "tests/support/ProcessResources.h"

#include "tests/support/ProcFile.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <set>
#include <string>
#include <sys/resource.h>
#include <system_error>
#include <unistd.h>

namespace Support
{

namespace
{

std::string folderOf(pid_t pid)
{
    return "/proc/" + std::to_string(pid) + "/fd";
}

/// The number after the word `wanted` in /proc/PID/status; 0 if there is none.
std::size_t inStatus(
    pid_t pid, std::string_view wanted, std::ios_base& (*base)(std::ios_base&) = std::dec)
{
    std::ifstream status("/proc/" + std::to_string(pid) + "/status");
    for (std::string word; status >> word;)
    {
        std::size_t number = 0;
        if (word == wanted && status >> base >> number)
            return number;
    }
    return 0;
}

void setLimit(pid_t pid, rlim_t number)
{
    rlimit limit{};
    int failed = ::prlimit(pid, RLIMIT_NOFILE, nullptr, &limit);
    limit.rlim_cur = number == RLIM_INFINITY ? limit.rlim_max : number;
    failed = failed != 0 ? failed : ::prlimit(pid, RLIMIT_NOFILE, &limit, nullptr);
    if (failed != 0)
        throw std::system_error(errno, std::generic_category(), "set the limit of descriptors");
}

/// What the descriptors of a process are: paths, or `socket:[inode]`.
std::vector<std::string> targetsOf(pid_t pid)
{
    std::vector<std::string> targets;
    const std::string folder = folderOf(pid);
    ProcFolder descriptors(folder.c_str());
    while (const char* name = descriptors.next())
    {
        std::array<char, 256> target{};
        const std::string link = folder + "/" + name;
        if (::readlink(link.c_str(), target.data(), target.size() - 1) > 0)
            targets.emplace_back(target.data());
    }
    return targets;
}

} // namespace

std::vector<unsigned long> openSockets(pid_t pid)
{
    std::vector<unsigned long> inodes;
    for (const std::string& target : targetsOf(pid))
    {
        unsigned long inode = 0;
        if (std::sscanf(target.c_str(), "socket:[%lu]", &inode) == 1)
            inodes.push_back(inode);
    }
    return inodes;
}

std::map<std::string, std::size_t> openFiles(pid_t pid)
{
    std::map<std::string, std::size_t> files;
    for (const std::string& target : targetsOf(pid))
        ++files[target.substr(0, target.find(":["))];
    return files;
}

std::size_t ownMemory(pid_t pid)
{
    return inStatus(pid, "RssAnon:");
}

std::size_t peakMemory(pid_t pid)
{
    return inStatus(pid, "VmHWM:");
}

bool catches(pid_t pid, int signal)
{
    return (inStatus(pid, "SigCgt:", std::hex) >> (signal - 1) & 1U) != 0;
}

std::uint64_t processorTime(pid_t pid)
{
    std::uint64_t used = 0;
    std::ifstream("/proc/" + std::to_string(pid) + "/schedstat") >> used;
    return used;
}

void limitDescriptors(pid_t pid, std::size_t more)
{
    std::set<int> open;
    const std::string folder = folderOf(pid);
    ProcFolder descriptors(folder.c_str());
    while (const char* name = descriptors.next())
        open.insert(leadingNumber(name));
    // The number after the first `more` free ones.
    int limit = 0;
    for (; more > 0 || open.contains(limit); ++limit)
    {
        if (!open.contains(limit))
            --more;
    }
    setLimit(pid, static_cast<rlim_t>(limit));
}

void unlimitDescriptors(pid_t pid)
{
    setLimit(pid, RLIM_INFINITY);
}

} // namespace Support
