// Who uses a port? The kernel lists all sockets in /proc/net/tcp, each with its inode number, and
// the descriptors of each process in /proc/PID/fd, where the same number appears.

#include "net/PortOwner.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

/// Adds the sockets in a table of the kernel that listen at `port`, in the form of the links in
/// /proc/PID/fd: "socket:[12345]".
void addListeners(const char* table, std::uint16_t port, std::set<std::string>& links)
{
    std::ifstream file(table);
    std::string line;
    std::getline(file, line); // the names of the columns
    while (std::getline(file, line))
    {
        std::istringstream columns(line);
        std::string slot, local, remote, state, queues, timer, retransmits, user, timeout, inode;
        columns >> slot >> local >> remote >> state >> queues >> timer >> retransmits >> user >>
            timeout >> inode;
        const bool listens = state == "0A";
        if (listens && std::stoul(local.substr(local.rfind(':') + 1), nullptr, 16) == port)
            links.insert("socket:[" + inode + "]");
    }
}

bool hasOneOpen(const fs::path& process, const std::set<std::string>& links)
{
    std::error_code error;
    for (const auto& descriptor : fs::directory_iterator(process / "fd", error))
        if (links.count(fs::read_symlink(descriptor, error).string()) > 0)
            return true;
    return false;
}

} // namespace

std::string processListeningAt(std::uint16_t port)
{
    std::set<std::string> links;
    addListeners("/proc/net/tcp", port, links);
    addListeners("/proc/net/tcp6", port, links);
    std::error_code error;
    for (const auto& process : fs::directory_iterator("/proc", error))
    {
        std::string name;
        if (!hasOneOpen(process.path(), links) ||
            !std::getline(std::ifstream(process.path() / "comm"), name))
            continue;
        return "process " + process.path().filename().string() + " (" + name + ")";
    }
    return {};
}

} // namespace proxy
