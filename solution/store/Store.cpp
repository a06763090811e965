// Stored responses as files. The file system is the cache's only memory: what one process
// publishes, every other process finds, and it is still there after a restart.

#include "store/Store.h"

#include "FillIn.h"
#include "store/Digest.h"
#include "store/Entry.h"
#include "store/FileLock.h"
#include "store/FileNames.h"

#include <Poco/Exception.h>

#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace proxy
{

Store::Store(fs::path folder, std::uint64_t limit)
    : _folder(std::move(folder)), _queue(_folder, limit)
{
    std::error_code error;
    for (const char* name : {incomingFolder, fetchesFolder})
        if (!error)
            fs::create_directories(_folder / name, error);
    if (error)
        throw Poco::CreateFileException(_folder.string(), error.message());
    if (::access(_folder.c_str(), W_OK | X_OK) != 0)
        throw Poco::FileAccessDeniedException(_folder.string(), "the folder cannot be written to");
    for (const char* name : {incomingFolder, fetchesFolder})
        sweep(_folder / name);
}

void Store::sweep(const fs::path& folder)
{
    // Fill in start: 8.7 sweep
    std::error_code error;
    for (const auto& file : fs::directory_iterator(folder, error))
    {
        const FileDescriptor descriptor(
            ::open(file.path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW));
        if (descriptor && lockFile(descriptor.get()))
            ::unlink(file.path().c_str());
    }
    // Fill in else
    // // Leftovers stay.
    // fallBack("8.7 sweep");
    // Fill in end: 8.7
}

fs::path Store::fileFor(const std::string& key) const
{
    // Fill in start: 3.3 fileFor
    return _folder / sha256(key);
    // Fill in end: 3.3
}

std::optional<StoredResponse> Store::find(const std::string& key) const
{
    // Fill in start: 3.4 find
    std::ifstream file(fileFor(key), std::ios::binary);
    if (!file)
        return std::nullopt;
    auto head = parseEntryHead(readEntryHead(file), key);
    if (!head)
        return std::nullopt;
    const auto length = bytesLeft(file);
    return StoredResponse{std::move(*head), std::move(file), length};
    // Fill in end: 3.4
}

std::optional<StoredResponse> Store::readUndamaged(const std::string& key)
{
    auto found = find(key);
    if (!found)
    {
        // The file system may refuse the name; then there is no such file.
        std::error_code error;
        if (!fs::exists(fileFor(key), error))
            return std::nullopt;
        // It may have been published just now.
        found = find(key);
    }
    if (!found || !isComplete(*found))
    {
        remove(key);
        return std::nullopt;
    }
    found->begin = found->body.tellg();
    found->key = key;
    return found;
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
    EvictionQueue::touch(fileFor(key));
}

} // namespace proxy
