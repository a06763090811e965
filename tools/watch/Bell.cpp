// The events are read and thrown away, so a queue that has overflowed loses nothing.

#include "tools/watch/Bell.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/statfs.h>
#include <system_error>
#include <unistd.h>

namespace Watch
{

Bell::Bell() : _descriptor(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK))
{
    if (_descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "inotify");
}

Bell::~Bell()
{
    ::close(_descriptor);
}

bool Bell::add(const std::vector<std::string>& folders)
{
    bool isNew = false;
    for (const auto& folder : folders)
    {
        // A folder that is known already keeps its number, under whatever path.
        const int number = ::inotify_add_watch(_descriptor, folder.c_str(),
            IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR);
        if (number >= 0)
            isNew = _known.insert(number).second || isNew;
        else if (errno != ENOENT && errno != ENOTDIR)
            throw std::system_error(errno, std::generic_category(), folder);
    }
    return isNew;
}

bool Bell::rings(std::chrono::milliseconds atMost) const
{
    pollfd watched{_descriptor, POLLIN, 0};
    if (::poll(&watched, 1, static_cast<int>(atMost.count())) <= 0)
        return false;
    alignas(inotify_event) std::array<char, 4096> events{};
    while (::read(_descriptor, events.data(), events.size()) > 0)
        ;
    return true;
}

std::string deafFileSystem(long type)
{
    switch (static_cast<unsigned long>(type) & 0xFFFFFFFF)
    {
    case 0x6969:
        return "NFS";
    case 0xFF534D42: // CIFS
    case 0xFE534D42:
        return "SMB";
    case 0x65735546:
        return "FUSE"; // sshfs, and the folders of the host in a virtual machine
    case 0x01021997:
        return "9p"; // Windows' drives in WSL
    case 0x786F4256:
        return "vboxsf";
    case 0xBACBACBC:
        return "vmhgfs";
    case 0x7C7C6673:
        return "prl_fs";
    default:
        return "";
    }
}

std::string deafFileSystemOf(const std::string& folder)
{
    struct statfs found
    {
    };
    return ::statfs(folder.c_str(), &found) == 0 ? deafFileSystem(found.f_type) : "";
}

} // namespace Watch
