// A lock is gone with the process that has it, however that ends.
#include "tests/box/LockedFolder.h"

#include "tests/support/Files.h"
#include "tests/support/TemporaryFolder.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace Support
{

namespace
{

FileDescriptor openFolder(const std::string& path)
{
    return FileDescriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

bool isOfThisUser(const FileDescriptor& folder)
{
    struct stat status
    {
    };
    return ::fstat(folder.get(), &status) == 0 && status.st_uid == ::geteuid();
}

void removeUnlessLocked(const std::string& path)
{
    const FileDescriptor folder = openFolder(path);
    if (isOfThisUser(folder) && ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0)
        removeFolder(path);
}

/// `name-` and six characters, as mkdtemp(3) makes them.
bool isMadeOf(const std::string& name, const std::string& found)
{
    constexpr std::size_t random = 6;
    return found.size() == name.size() + 1 + random && found.starts_with(name + "-");
}

} // namespace

LockedFolder::LockedFolder(const std::string& parent, const std::string& name) : _owner(::getpid())
{
    removeLeftovers(parent, name);
    while (!create(parent + "/" + name))
        ;
}

LockedFolder::~LockedFolder()
{
    if (::getpid() == _owner)
        removeFolder(_path);
}

void LockedFolder::removeLeftovers(const std::string& parent, const std::string& name)
{
    for (const std::string& found : namesIn(openFolder(parent)))
    {
        if (isMadeOf(name, found))
            removeUnlessLocked(parent + "/" + found);
    }
}

bool LockedFolder::create(const std::string& beginning)
{
    _path = beginning + "-XXXXXX";
    if (::mkdtemp(_path.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "cannot make the folder " + _path);
    _lock = openFolder(_path);
    // Where there are no locks, as in some network file systems, no program can remove it either.
    while (::flock(_lock.get(), LOCK_EX) != 0 && errno == EINTR)
        ;
    return ::access(_path.c_str(), F_OK) == 0;
}

} // namespace Support
