// A folder is removed by descriptors, not by paths: a proxy may have made paths that are too long
// for the kernel, and folders that nobody may enter.
#include "tests/support/TemporaryFolder.h"

#include "tests/support/Environment.h"
#include "tests/support/FileDescriptor.h"

#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace Support
{

namespace
{

std::vector<std::string> namesIn(const FileDescriptor& folder)
{
    std::vector<std::string> names;
    DIR* stream = ::fdopendir(::dup(folder.get()));
    if (stream == nullptr)
        return names;
    while (const dirent* entry = ::readdir(stream))
    {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..")
            names.push_back(name);
    }
    ::closedir(stream);
    return names;
}

void removeEntry(int folder, const std::string& name)
{
    if (::unlinkat(folder, name.c_str(), 0) == 0)
        return;
    ::fchmodat(folder, name.c_str(), S_IRWXU, 0);
    const FileDescriptor inner(
        ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (inner.open())
    {
        for (const std::string& innerName : namesIn(inner))
            removeEntry(inner.get(), innerName);
    }
    ::unlinkat(folder, name.c_str(), AT_REMOVEDIR);
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
    removeEntry(AT_FDCWD, path);
    struct stat status
    {
    };
    return ::lstat(path.c_str(), &status) != 0;
}

} // namespace Support
