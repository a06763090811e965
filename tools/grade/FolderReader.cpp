// Walks through a folder by descriptors. A path would be looked up from its beginning each time, and
// one of its folders may have become a symbolic link meanwhile.

#include "tools/grade/FolderReader.h"

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <vector>

namespace Grade
{

namespace
{

using Support::FileDescriptor;

constexpr int deepest = 40;

class FolderWalk
{
public:
    explicit FolderWalk(Found& found) : _found(found) {}

    /// `prefix`: the path of the folder with a slash at the end, or empty for the top.
    void walk(const FileDescriptor& folder, const std::string& prefix, int depth);

private:
    struct Entry
    {
        std::string name;
        std::string path;
    };

    std::vector<Entry> entriesOf(const FileDescriptor& folder, const std::string& prefix);
    void take(const FileDescriptor& folder, const Entry& entry, int depth);
    void takeFolder(const FileDescriptor& folder, const Entry& entry, int depth);
    void takeFile(const FileDescriptor& folder, const Entry& entry);

    Found& _found;
};

FileDescriptor openIn(const FileDescriptor& folder, const std::string& name, int flags)
{
    return FileDescriptor(::openat(folder.get(), name.c_str(),
        O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | flags));
}

const char* kindOf(mode_t mode)
{
    if (S_ISLNK(mode))
        return "is a symbolic link";
    if (S_ISFIFO(mode))
        return "is a FIFO";
    if (S_ISSOCK(mode))
        return "is a socket";
    return "is a device";
}

/// The entries that are looked at, in the order of their names.
std::vector<FolderWalk::Entry> FolderWalk::entriesOf(
    const FileDescriptor& folder, const std::string& prefix)
{
    const int copy = ::fcntl(folder.get(), F_DUPFD_CLOEXEC, 0);
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(
        copy == -1 ? nullptr : ::fdopendir(copy), [](DIR* open) { return ::closedir(open); });
    if (stream == nullptr)
        throw Refused("The folder " + shown(prefix) + " " + reasonNotOpened() + ".");
    const auto next = [&stream]
    {
        errno = 0; // readdir() returns nullptr at the end and after an error
        return ::readdir(stream.get());
    };
    std::vector<Entry> entries;
    while (const dirent* entry = next())
    {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name == "." || name == "..")
            continue;
        if (std::optional<std::string> path = _found.enter(prefix + name))
            entries.push_back({name, std::move(*path)});
    }
    if (errno != 0)
        throw std::system_error(errno, std::generic_category(), "cannot read a submission");
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

void FolderWalk::walk(const FileDescriptor& folder, const std::string& prefix, int depth)
{
    for (const Entry& entry : entriesOf(folder, prefix))
        take(folder, entry, depth);
}

void FolderWalk::take(const FileDescriptor& folder, const Entry& entry, int depth)
{
    struct stat status
    {
    };
    if (::fstatat(folder.get(), entry.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        _found.addOther(entry.path, reasonNotOpened());
    else if (S_ISDIR(status.st_mode))
        takeFolder(folder, entry, depth + 1);
    else if (S_ISREG(status.st_mode))
        takeFile(folder, entry);
    else
        _found.addOther(entry.path, kindOf(status.st_mode));
}

void FolderWalk::takeFolder(const FileDescriptor& folder, const Entry& entry, int depth)
{
    if (depth > deepest)
    {
        _found.remarks.add(shown(entry.path) + " is ignored: it is more than 40 folders deep.");
        return;
    }
    const FileDescriptor inner = openIn(folder, entry.name, O_DIRECTORY);
    if (inner.open())
        walk(inner, entry.path + "/", depth);
    else
        _found.addOther(entry.path, reasonNotOpened());
}

void FolderWalk::takeFile(const FileDescriptor& folder, const Entry& entry)
{
    std::string content;
    if (_found.mayBeTaken(entry.path))
    {
        const FileDescriptor file = openIn(folder, entry.name, 0);
        struct stat status
        {
        };
        if (!file.open() || ::fstat(file.get(), &status) != 0)
            return _found.addOther(entry.path, reasonNotOpened());
        if (!S_ISREG(status.st_mode)) // it has been replaced meanwhile
            return _found.addOther(entry.path, kindOf(status.st_mode));
        content.resize(enoughOfFile);
        std::size_t size = 0;
        ssize_t got = 0;
        while ((got = ::read(file.get(), content.data() + size, content.size() - size)) > 0)
            size += static_cast<std::size_t>(got);
        if (got < 0)
            return _found.addOther(entry.path, reasonNotOpened());
        content.resize(size);
        _found.countBytes(size);
    }
    _found.addFile(entry.path, std::move(content));
}

} // namespace

void readFolder(const FileDescriptor& folder, Found& found)
{
    FolderWalk(found).walk(folder, "", 0);
}

} // namespace Grade
