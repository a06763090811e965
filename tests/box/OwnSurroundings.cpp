// The kernel may permit a namespace and then nothing in it (a user namespace of Ubuntu 24.04), and there
// is no way back; so a child tries it first.
#include "tests/box/OwnSurroundings.h"

#include "tests/support/FileDescriptor.h"

#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <stdexcept>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr const char* sizeOfFolder = "size=1g,nr_inodes=20000,mode=700";

bool writeText(const char* path, const std::string& text)
{
    const FileDescriptor file(::open(path, O_WRONLY | O_CLOEXEC));
    return file.open() &&
           ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

bool mapOwnUser(uid_t user, gid_t group)
{
    const std::string users = std::to_string(user) + " " + std::to_string(user) + " 1";
    const std::string groups = std::to_string(group) + " " + std::to_string(group) + " 1";
    // The files of a process that nobody may look into belong to root.
    const int before = ::prctl(PR_GET_DUMPABLE);
    ::prctl(PR_SET_DUMPABLE, 1);
    const bool mapped = writeText("/proc/self/setgroups", "deny") &&
                        writeText("/proc/self/uid_map", users) &&
                        writeText("/proc/self/gid_map", groups);
    ::prctl(PR_SET_DUMPABLE, before);
    return mapped;
}

bool startLoopback()
{
    const FileDescriptor socket(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    ifreq request{};
    std::strncpy(request.ifr_name, "lo", sizeof request.ifr_name - 1);
    if (!socket.open() || ::ioctl(socket.get(), SIOCGIFFLAGS, &request) != 0)
        return false;
    request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_UP);
    return ::ioctl(socket.get(), SIOCSIFFLAGS, &request) == 0;
}

bool mountMemory(const std::string& folder)
{
    return ::mount("tmpfs", folder.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, sizeOfFolder) == 0;
}

} // namespace

OwnSurroundings::OwnSurroundings(const Wanted& wanted) : _owner(::getpid())
{
    for (const Wanted& attempt : {wanted, Wanted{false, wanted.folder}})
    {
        if (!attempt.network && attempt.folder.empty())
            return;
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(move(attempt) ? 0 : 1);
        int status = 1;
        ::waitpid(child, &status, 0);
        if (child == -1 || status != 0)
            continue;
        if (!move(attempt))
            throw std::runtime_error("The kernel permitted a namespace once, and now refuses it.");
        _hasNetwork = attempt.network;
        if (!attempt.folder.empty() && mountMemory(attempt.folder))
            _folder = attempt.folder;
        return;
    }
}

OwnSurroundings::~OwnSurroundings()
{
    if (hasFolder() && ::getpid() == _owner)
        ::umount2(_folder.c_str(), MNT_DETACH);
}

bool OwnSurroundings::move(const Wanted& wanted)
{
    const bool mounts = !wanted.folder.empty();
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    const int flags = (user == 0 ? 0 : CLONE_NEWUSER) | (wanted.network ? CLONE_NEWNET : 0) |
                      (mounts ? CLONE_NEWNS : 0);
    return ::unshare(flags) == 0 && (user == 0 || mapOwnUser(user, group)) &&
           (!wanted.network || startLoopback()) &&
           (!mounts || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0);
}

} // namespace Support
