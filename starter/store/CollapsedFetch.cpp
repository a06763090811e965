// One fetch for many requests: the side of the process that fetches.

#include "store/CollapsedFetch.h"

#include "store/Digest.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace proxy
{

namespace
{

/// How the text of fail() begins. Three digits, a space, the sentence and a line feed follow.
const std::string failed = "Failed: ";

/// The name of a fetch's file after detach(). No two files have the same inode.
std::string detachedName(const std::string& file, const FileStatus& status)
{
    return file + "." + std::to_string(status.inode);
}

} // namespace

std::unique_ptr<CollapsedFetch> CollapsedFetch::begin(
    const std::filesystem::path& folder, const std::string& key)
{
    const auto file = fileFor(folder, key);
    auto locked = openLocked(file, IfLocked::giveUp);
    if (!locked)
        return nullptr;
    if (!locked->descriptor)
        removeOwnFile(file); // Without locks, no other process relies on it, and none removes it.
    else if (locked->status.size > 0)
        removeLeftover(folder, locked->descriptor);
    return std::unique_ptr<CollapsedFetch>(new CollapsedFetch(std::move(*locked)));
}

void CollapsedFetch::end()
{
    // While it is still locked: no other process can have put its own file there.
    if (_file.descriptor)
        removeFile(_file.path, _file.status);
    _file.descriptor.reset();
}

void CollapsedFetch::removeFile(const std::string& file, const FileStatus& own)
{
    if (!removeOwnFile(file, own))
        removeOwnFile(detachedName(file, own));
}

void CollapsedFetch::giveUpCopy()
{
    ::ftruncate(_file.descriptor.get(), 0);
    writeAt(_file.descriptor, 0, copyGivenUp);
    end();
}

void CollapsedFetch::fail(const Failure& failure)
{
    writeAt(
        _file.descriptor, 0, failed + std::to_string(failure.status) + " " + failure.why + "\n");
    end();
}

FileDescriptor CollapsedFetch::openFile(const std::filesystem::path& folder, const std::string& key)
{
    return openOwnFile(fileFor(folder, key), O_RDONLY);
}

std::optional<CollapsedFetch::Failure> CollapsedFetch::failureIn(const FileDescriptor& file)
{
    const std::string text = readAt(file, 0, 1024);
    const std::size_t why = failed.size() + 4;
    if (!text.starts_with(failed) || text.size() <= why || text.back() != '\n')
        return std::nullopt;
    return Failure{
        std::atoi(text.c_str() + failed.size()), text.substr(why, text.size() - 1 - why)};
}

void CollapsedFetch::showProgress()
{
    const auto now = SteadyClock::now();
    if (now < _lastProgress + lookAgain)
        return;
    ::futimens(_file.descriptor.get(), nullptr);
    _lastProgress = now;
}

bool CollapsedFetch::hasFollowers() const
{
    return hasWaiter(_file.descriptor.get());
}

std::optional<OpenFile> CollapsedFetch::giveFile()
{
    // After detach() the name may be that of another fetch.
    if (!_file.descriptor || hasFollowers() || !hasName(_file))
        return std::nullopt;
    return std::move(_file);
}

void CollapsedFetch::detach(const std::filesystem::path& folder, const std::string& key)
{
    const auto file = fileFor(folder, key);
    // The processes that wait see that the file has a name. So it gets another one.
    if (const auto status = statusOf(file))
        renameFile(file, detachedName(file, *status));
}

bool CollapsedFetch::show(const std::string& temporaryFile)
{
    return writeAt(_file.descriptor, 0, std::filesystem::path(temporaryFile).filename().native());
}

std::string CollapsedFetch::shownIn(const FileDescriptor& file, const std::filesystem::path& folder)
{
    const std::string name = readAt(file, 0, 16);
    // Any other text does not name a temporary file of this store.
    return isTemporaryName(name) ? fileIn(folder / incomingFolder, name) : std::string();
}

void CollapsedFetch::removeLeftover(const std::filesystem::path& folder, const FileDescriptor& lock)
{
    const auto leftover = shownIn(lock, folder);
    if (!leftover.empty())
        removeOwnFile(leftover);
    ::ftruncate(lock.get(), 0);
}

std::string CollapsedFetch::fileFor(const std::filesystem::path& folder, const std::string& key)
{
    return fileIn(folder, std::string(fetchesFolder) + "/" + sha256(key));
}

} // namespace proxy
