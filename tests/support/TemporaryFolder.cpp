// A proxy may have made paths that are too long for the kernel, more levels of folders than there are
// descriptors, and folders that nobody may enter.
#include "tests/support/TemporaryFolder.h"

#include "tests/support/Environment.h"
#include "tests/support/Files.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace Support
{

namespace
{

/// Makes sure that this process may read and change the folder, unless it is a link.
FileDescriptor openFolder(int parent, const std::string& name)
{
    const int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    const int found = ::openat(parent, name.c_str(), flags);
    if (found == -1 && errno != EACCES)
        return {};
    // O_PATH needs no permission. The file is changed by its descriptor, never by a link.
    const FileDescriptor place(
        ::openat(parent, name.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    const std::string path = "/proc/self/fd/" + std::to_string(place.get());
    if (place.open())
        ::chmod(path.c_str(), S_IRWXU);
    return FileDescriptor(found != -1 ? found : ::openat(parent, name.c_str(), flags));
}

/// Empties the folder `name` in `top`. The folders in it are moved to `top`, so that no descriptor and no
/// path is needed for each level.
/// Returns how many.
std::size_t flatten(const FileDescriptor& top, const std::string& name, std::size_t& serial)
{
    std::size_t moved = 0;
    const FileDescriptor folder = openFolder(top.get(), name);
    if (!folder.open())
        return moved;
    for (const std::string& inner : namesIn(folder))
    {
        if (::unlinkat(folder.get(), inner.c_str(), 0) == 0 ||
            ::unlinkat(folder.get(), inner.c_str(), AT_REMOVEDIR) == 0)
            continue;
        // To move a folder, its own `..` must be changed.
        openFolder(folder.get(), inner).close();
        const std::string newName = ".moved-" + std::to_string(serial++);
        if (::renameat(folder.get(), inner.c_str(), top.get(), newName.c_str()) == 0)
            ++moved;
    }
    return moved;
}

void removeAllIn(const FileDescriptor& top)
{
    std::size_t serial = 0;
    for (bool progress = true; progress;)
    {
        progress = false;
        for (const std::string& name : namesIn(top))
        {
            if (::unlinkat(top.get(), name.c_str(), 0) != 0 && flatten(top, name, serial) > 0)
                progress = true;
            ::unlinkat(top.get(), name.c_str(), AT_REMOVEDIR);
            struct stat status
            {
            };
            const bool gone = ::fstatat(top.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0;
            progress = progress || gone;
        }
    }
}

} // namespace

TemporaryFolder::TemporaryFolder(const std::string& name)
    : _path(environment("TMPDIR", "/tmp") + "/" + name + "-XXXXXX")
{
    if (::mkdtemp(_path.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "cannot make the folder " + _path);
}

TemporaryFolder::~TemporaryFolder()
{
    removeFolder(_path);
}

bool removeFolder(const std::string& path)
{
    if (::unlink(path.c_str()) == 0)
        return true;
    if (const FileDescriptor top = openFolder(AT_FDCWD, path); top.open())
        removeAllIn(top);
    ::rmdir(path.c_str());
    struct stat status
    {
    };
    return ::lstat(path.c_str(), &status) != 0;
}

} // namespace Support
