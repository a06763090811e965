// A path says where a file is now; a moment later the same path may lead elsewhere. A descriptor
// stays with the file that was opened. So the folders of a path are opened one after the other, each
// from the one before it and none through a symbolic link, and what is judged is a descriptor.

#include "client/RootFolder.h"

#include "AccessLog.h"
#include "Log.h"
#include "http/Grammar.h"
#include "response/ErrorResponse.h"
#include "store/FileNames.h"

#include <algorithm>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

/// Two names are of one file or folder if the device and the inode are the same: then it does not
/// matter whether a link, a second mount or `..` leads there.
bool isSame(const struct stat& one, const struct stat& other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

bool isSame(int one, int other)
{
    struct stat first = {};
    struct stat second = {};
    return ::fstat(one, &first) == 0 && ::fstat(other, &second) == 0 && isSame(first, second);
}

bool isAt(const fs::path& path, int descriptor)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(path.c_str(), &first) == 0 && ::fstat(descriptor, &second) == 0 &&
           isSame(first, second);
}

bool isRegular(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

bool contains(int folder, const char* name)
{
    return ::faccessat(folder, name, F_OK, 0) == 0;
}

[[noreturn]] void refuse(const std::string& why)
{
    Log::line("Not served: " + why);
    throw ErrorResponse(404, "There is no file of that name here.");
}

} // namespace

RootFolder::RootFolder(fs::path root, fs::path cache, std::vector<fs::path> logs)
    : _root(std::move(root)), _cache(std::move(cache)), _logs(std::move(logs))
{
}

RootFile RootFolder::open(const fs::path& file) const
{
    std::error_code error;
    const fs::path real = fs::canonical(file, error);
    const fs::path inside = real.lexically_relative(_root);
    if (!error && (inside.empty() || *inside.begin() == ".."))
        throw ErrorResponse(500, "The file that was found is outside the root folder.");
    FileDescriptor opened = error ? FileDescriptor() : openBeneath(inside);
    if (opened && !isRegular(opened.get()))
        opened.reset();
    return {std::move(opened), file.filename().string()};
}

FileDescriptor RootFolder::openBeneath(const fs::path& inside) const
{
    constexpr int folder = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor opened(::open(_root.c_str(), folder));
    for (auto name = inside.begin(); opened && name != inside.end(); ++name)
    {
        if (name->string().starts_with('.'))
            refuse("the name begins with a dot");
        if (isCache(opened.get()))
            refuse("it is in the cache folder");
        // Opening a named pipe would wait until somebody writes into it.
        const bool last = std::next(name) == inside.end();
        const int flags = last ? O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC : folder;
        FileDescriptor next(::openat(opened.get(), name->c_str(), flags));
        if (next && last && isLog(opened.get(), *name, next.get()))
            refuse("it is a log");
        opened = std::move(next);
    }
    return opened;
}

bool RootFolder::isCache(int folder) const
{
    // A cache without a tag is that of an older proxy.
    return isAt(_cache, folder) || contains(folder, tagFile) ||
           (contains(folder, incomingFolder) &&
               (contains(folder, fetchesFolder) || contains(folder, olderFetchesFolder)));
}

bool RootFolder::isLog(int folder, const std::string& name, int file) const
{
    if (isSame(file, Log::descriptor()) || isSame(file, AccessLog::descriptor()))
        return true;
    // The file that is open may be an older one than the file of that name.
    return std::any_of(_logs.begin(), _logs.end(),
        [&](const fs::path& log)
        {
            const std::string own = log.filename();
            const bool isNamedSo = !own.empty() && name.starts_with(own) &&
                                   (name == own || !isLetterOrDigit(name[own.size()]));
            const fs::path itsFolder = log.has_parent_path() ? log.parent_path() : ".";
            return (isNamedSo && isAt(itsFolder, folder)) || isAt(log, file);
        });
}

} // namespace proxy
