// Stored responses as files. The file system is the cache's only memory: what one process has
// published, every other one finds, and it is still there after a restart.

#include "cache/Store.h"

#include "FillIn.h"
#include "cache/Digest.h"
#include "cache/Entry.h"
#include "cache/FileLock.h"
#include "cache/Folders.h"

#include <Poco/Exception.h>

#include <algorithm>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>

namespace fs = std::filesystem;

void StoredResponse::read(std::uint64_t first, std::uint64_t count, const Sink& sink)
{
    body.clear();
    body.seekg(begin + static_cast<std::streamoff>(first));
    std::string block(64 * 1024, '\0');
    while (count > 0)
    {
        const auto wanted = std::min<std::uint64_t>(count, block.size());
        body.read(block.data(), static_cast<std::streamsize>(wanted));
        if (body.gcount() == 0)
            throw std::runtime_error("The stored body is shorter than it was.");
        sink({block.data(), static_cast<std::size_t>(body.gcount())});
        count -= static_cast<std::uint64_t>(body.gcount());
    }
    body.clear();
    body.seekg(begin);
}

bool isWhole(const StoredResponse& stored)
{
    // Fill in start: 8.4 isWhole
    // What has its name is whole: it was published so.
    fallBack("8.4 isWhole");
    return true;
    // Fill in end: 8.4
}

Store::Store(fs::path folder, std::uint64_t limit)
    : _folder(std::move(folder)), _ledger(_folder, limit)
{
    std::error_code error;
    for (const char* name : {asideFolder, flightsFolder})
        if (!error)
            fs::create_directories(_folder / name, error);
    if (error)
        throw Poco::CreateFileException(_folder.string(), error.message());
    if (::access(_folder.c_str(), W_OK | X_OK) != 0)
        throw Poco::FileAccessDeniedException(_folder.string(), "the folder cannot be written to");
    for (const char* name : {asideFolder, flightsFolder})
        sweep(_folder / name);
}

void Store::sweep(const fs::path& folder)
{
    // Fill in start: 8.7 sweep
    // What is left behind stays.
    fallBack("8.7 sweep");
    // Fill in end: 8.7
}

fs::path Store::fileFor(const std::string& key) const
{
    // Fill in start: 3.3 fileFor
    fillIn("3.3 fileFor");
    // Fill in end: 3.3
}

std::optional<StoredResponse> Store::find(const std::string& key) const
{
    // Fill in start: 3.4 find
    fillIn("3.4 find");
    // Fill in end: 3.4
}

std::unique_ptr<StoreWriter> Store::begin(const std::string& key, const StoredHead& response) const
{
    return std::make_unique<StoreWriter>(
        _ledger, _folder, fileFor(key), formatEntryHead(key, response));
}

void Store::remove(const std::string& key) const
{
    _ledger.remove(fileFor(key));
}

void Store::touch(const std::string& key) const
{
    Ledger::touch(fileFor(key));
}
