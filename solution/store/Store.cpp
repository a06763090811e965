// Stored responses as files. The file system is the cache's only memory: what one process
// publishes, every other process finds, and it is still there after a restart.

#include "store/Store.h"

#include "FillIn.h"
#include "store/Digest.h"
#include "store/Entry.h"
#include "store/EntryScan.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/Seal.h"
#include "store/StoreFile.h"

#include <cerrno>
#include <fcntl.h>
#include <functional>

namespace fs = std::filesystem;

namespace proxy
{

Store::Store(const fs::path& folder, std::uint64_t limit, Audience audience)
    : _ground(folder), _folder(_ground.path()), _queue(_folder, limit), _changes(_folder),
      _audience(audience)
{
    auto temporaryFiles = ownFiles(_folder / incomingFolder, isTemporaryName);
    std::erase_if(temporaryFiles, std::not_fn(isBegunEntry));
    sweep(temporaryFiles);
    sweep(ownFiles(_folder / fetchesFolder, isFetchName));
}

void Store::prepareChildren()
{
    sha256("");
    sealFor("\r\n" + std::string(openSeal), 0);
    FileStream nothing{FileDescriptor()};
    readEntryHead(nothing);
}

void Store::sweep(const std::vector<fs::path>& files)
{
    // Fill in start: 8.7 sweep
    for (const fs::path& file : files)
    {
        const FileDescriptor descriptor = openOwnFile(file, O_RDWR);
        if (descriptor && lockFile(descriptor.get()) == LockResult::locked)
            removeOwnFile(file);
    }
    // Fill in else
    // // Leftovers stay.
    // fallBack("8.7 sweep");
    // Fill in end: 8.7
}

std::string Store::fileFor(const std::string& key) const
{
    // Fill in start: 3.3 fileFor
    return fileIn(_folder, sha256(key));
    // Fill in end: 3.3
}

std::optional<StoredResponse> Store::find(const std::string& key) const
{
    // Fill in start: 3.4 find
    auto file = openToRead(fileFor(key));
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return std::make_optional<StoredResponse>(std::move(*head), std::move(file), length);
    // Fill in end: 3.4
}

std::optional<StoredResponse> Store::readUndamaged(const std::string& key)
{
    if (_open.isOf(key))
    {
        if (auto kept = _open.take(fileFor(key)))
            return kept;
    }
    errno = 0;
    auto found = find(key);
    if (!found)
    {
        // find() may have been told already that there is no such file. Most of the time there is none.
        if (errno == ENOENT || !has(key))
            return found;
        // It may have been published just now.
        found = find(key);
    }
    if (!found || !isUsable(*found))
    {
        remove(key);
        found.reset();
        return found;
    }
    // Its directives are the same. Those of a 304 will be read for this audience.
    found->head.audience = _audience;
    found->begin = found->body.tellg();
    found->key = key;
    return found;
}

bool Store::has(const std::string& key) const
{
    return statusOf(fileFor(key)).has_value();
}

bool Store::isUsable(const StoredResponse& stored) const
{
    return isComplete(stored) && stored.head.isReadBy(_audience);
}

void Store::forgetLastUse()
{
    _open = {};
    forgetDigests();
}

std::unique_ptr<StoreWriter> Store::begin(
    const std::string& key, const CacheResponse& response, const Lease* lease)
{
    return std::make_unique<StoreWriter>(
        _queue, _folder, fileFor(key), formatEntryHead(key, response), lease);
}

void Store::remove(const std::string& key)
{
    _queue.remove(fileFor(key));
}

void Store::touch(const std::string& key)
{
    const auto now = SteadyClock::now();
    const auto touched = std::hash<std::string>{}(key);
    if (touched == _lastTouched && now - _touchedAt < std::chrono::seconds(1))
        return;
    EvictionQueue::touch(fileFor(key));
    _lastTouched = touched;
    _touchedAt = now;
}

} // namespace proxy
