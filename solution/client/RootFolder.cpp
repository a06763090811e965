// A path says where a file is now; a moment later the same path may lead elsewhere. A descriptor
// stays with the file that was opened. So the folders of a path are opened one after the other, each
// from the one before it and none through a symbolic link, and what is judged is a descriptor.

#include "client/RootFolder.h"

#include "Log.h"
#include "response/ErrorResponse.h"
#include "store/FileNames.h"

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

bool isLog(int descriptor)
{
    struct stat file = {};
    struct stat log = {};
    return ::fstat(descriptor, &file) == 0 && ::fstat(Log::descriptor(), &log) == 0 &&
           isSame(file, log);
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

RootFolder::RootFolder(fs::path root, fs::path cache)
    : _root(std::move(root)), _cache(std::move(cache))
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
    if (opened && isLog(opened.get()))
        refuse("it is the log");
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
        opened.reset(::openat(opened.get(), name->c_str(), flags));
    }
    return opened;
}

bool RootFolder::isCache(int folder) const
{
    struct stat status = {};
    struct stat cache = {};
    const bool isOwn = ::fstat(folder, &status) == 0 && ::stat(_cache.c_str(), &cache) == 0 &&
                       isSame(status, cache);
    // A cache without a tag is that of an older proxy.
    return isOwn || contains(folder, tagFile) ||
           (contains(folder, incomingFolder) &&
               (contains(folder, fetchesFolder) || contains(folder, olderFetchesFolder)));
}

} // namespace proxy
