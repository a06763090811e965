// Before the first file is created or removed: is this folder a cache, and only ours?

#include "store/CacheFolder.h"

#include "Log.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <Poco/Exception.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

/// The first line is that of every cache, whatever program it belongs to; the rest is ours.
constexpr std::string_view tagText =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# This folder is the cache of a web proxy. Programs that make backups may skip it.\n"
    "# See https://bford.info/cachedir/\n";

[[noreturn]] void refuse(const fs::path& folder, const std::string& why)
{
    throw Poco::FileException(folder.string() + " " + why);
}

/// Throws if the folder belongs to another user, or if others can write to it.
void requireOnlyOurs(const FileDescriptor& descriptor, const fs::path& folder)
{
    struct stat status = {};
    if (::fstat(descriptor.get(), &status) != 0)
        refuse(folder, std::string("cannot be read: ") + std::strerror(errno));
    if (status.st_uid != ::geteuid())
        refuse(folder, "belongs to another user");
    if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        refuse(folder, "can be written to by other users ('chmod go-w' would end that)");
}

FileDescriptor openFolder(int at, const fs::path& name, const fs::path& folder, int flags)
{
    FileDescriptor descriptor(
        ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | flags));
    if (!descriptor)
        refuse(folder, std::string("cannot be opened: ") + std::strerror(errno));
    requireOnlyOurs(descriptor, folder);
    return descriptor;
}

FileDescriptor createAndOpen(const fs::path& folder)
{
    std::error_code error;
    const fs::path whole = fs::absolute(folder, error);
    if (!error)
        fs::create_directories(whole.parent_path(), error);
    if (error || (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST))
        refuse(folder,
            "cannot be created: " + (error ? error.message() : std::string(std::strerror(errno))));
    return openFolder(AT_FDCWD, folder, folder, 0);
}

} // namespace

CacheFolder::CacheFolder(const fs::path& folder)
    : _descriptor(createAndOpen(folder)), _path(pathThrough(_descriptor.get()))
{
    if (::access(_path.c_str(), W_OK | X_OK) != 0)
        refuse(folder, std::string("cannot be written to: ") + std::strerror(errno));
    claim(folder);
    if (!hasTag())
        return;
    for (const char* name : {incomingFolder, fetchesFolder})
        makeSubfolder(folder, name);
    openOwnFile(_path / changesFile, O_WRONLY | O_CREAT);
}

void CacheFolder::claim(const fs::path& folder) const
{
    if (hasTag())
        return;
    if (isUnused())
    {
        if (!writeTag())
            Log::line("Nothing is stored: no CACHEDIR.TAG can be written to " + folder.string());
    }
    // Another proxy may have been starting in the same folder.
    else if (!hasTag())
        refuse(folder, "is not empty, and not a cache of this proxy: "
                       "the file CACHEDIR.TAG is missing, or that of another program");
}

bool CacheFolder::hasTag() const
{
    const FileDescriptor tag = openOwnFile(_path / tagFile, O_RDONLY);
    return tag && readAt(tag, 0, tagText.size() + 1) == tagText;
}

bool CacheFolder::isUnused() const
{
    std::error_code error;
    for (fs::directory_iterator file(_path, error), end; !error && file != end;
         file.increment(error))
    {
        const auto status = statusOf(file->path());
        if (file->path().filename() != tagFile || !status || status->size > 0)
            return false;
    }
    return !error;
}

bool CacheFolder::writeTag() const
{
    const FileDescriptor tag = openOwnFile(_path / tagFile, O_RDWR | O_CREAT);
    if (tag && writeAt(tag, 0, tagText) && ::fsync(tag.get()) == 0)
        return true;
    removeOwnFile(_path / tagFile);
    return false;
}

void CacheFolder::makeSubfolder(const fs::path& folder, const char* name) const
{
    if (::mkdirat(_descriptor.get(), name, 0700) != 0 && errno != EEXIST)
        refuse(folder / name, std::string("cannot be created: ") + std::strerror(errno));
    openFolder(_descriptor.get(), name, folder / name, O_NOFOLLOW);
}

} // namespace proxy
