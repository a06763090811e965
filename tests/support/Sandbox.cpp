// Descriptors, namespaces and limits of a supervisor.

#include "tests/support/Sandbox.h"

#include "tests/support/ProcessTable.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace Support
{

namespace
{

constexpr unsigned reportsDescriptor = 3;

bool writeFile(const char* path, const std::string& text)
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file == -1)
        return false;
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    ::close(file);
    return written;
}

void lowerLimit(__rlimit_resource resource, rlim_t most)
{
    rlimit limit{};
    ::getrlimit(resource, &limit);
    limit.rlim_cur = limit.rlim_max = std::min(limit.rlim_max, most);
    ::setrlimit(resource, &limit);
}

} // namespace

Sandbox::Sandbox(std::string hosts) : _hosts(std::move(hosts)), _newUser(::geteuid() != 0)
{
    const std::string user = std::to_string(::geteuid());
    const std::string group = std::to_string(::getegid());
    _userMap = user + " " + user + " 1";
    _groupMap = group + " " + group + " 1";
}

int Sandbox::cloneFlags() const
{
    return SIGCHLD | CLONE_NEWPID | CLONE_NEWNS | (_newUser ? CLONE_NEWUSER : 0);
}

bool Sandbox::enter() const
{
    // The namespace needs a /proc of its own: otherwise B's `/proc/self` and getpid() would differ,
    // and the leak checker of AddressSanitizer, for one, relies on both.
    if ((_newUser && !mapUser()) ||
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) != 0 ||
        (!_hosts.empty() && ::mount(_hosts.c_str(), "/etc/hosts", nullptr, MS_BIND, nullptr) != 0))
        return false;
    // If the harness is killed, so is this process, and with process 1 the kernel ends all others.
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0;
}

bool Sandbox::mapUser() const
{
    // The files of a process that nobody may look into belong to root.
    ::prctl(PR_SET_DUMPABLE, 1);
    return writeFile("/proc/self/setgroups", "deny") && writeFile("/proc/self/uid_map", _userMap) &&
           writeFile("/proc/self/gid_map", _groupMap);
}

bool Sandbox::arrangeDescriptors(int reports, int out, int err)
{
    // The supervisor must not keep the harness's sockets open, or B would not see them closed.
    // First to descriptors from 10 on, since each may occupy the place of another.
    constexpr int outOfTheWay = 10;
    const int null = ::open("/dev/null", O_RDONLY);
    const std::array<int, 4> wanted{::fcntl(null, F_DUPFD, outOfTheWay),
        ::fcntl(out, F_DUPFD, outOfTheWay), ::fcntl(err, F_DUPFD, outOfTheWay),
        ::fcntl(reports, F_DUPFD, outOfTheWay)};
    for (std::size_t place = 0; place < wanted.size(); ++place)
    {
        if (wanted[place] == -1 || ::dup2(wanted[place], static_cast<int>(place)) == -1)
            return false;
    }
    ::fcntl(reportsDescriptor, F_SETFD, FD_CLOEXEC);
    return ::close_range(reportsDescriptor + 1, ~0U, 0) == 0;
}

void Sandbox::limitResources(std::size_t processLimit)
{
    lowerLimit(RLIMIT_CORE, 0);
    // The limit counts all tasks of the user, so those that run already are added. It does not
    // apply to root.
    lowerLimit(RLIMIT_NPROC, tasksOfMachine() + mostTasks(processLimit));
    ::prctl(PR_SET_DUMPABLE, 0); // B may not look into the supervisor
}

} // namespace Support
