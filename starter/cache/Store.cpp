// Stored responses as files. The file system is the cache's only memory: what one process has
// published, every other one finds, and it is still there after a restart.

#include "cache/Store.h"

#include "FillIn.h"
#include "cache/Digest.h"
#include "cache/Entry.h"

#include <Poco/Exception.h>

#include <unistd.h>

namespace fs = std::filesystem;

Store::Store(fs::path folder) : _folder(std::move(folder))
{
    std::error_code error;
    fs::create_directories(_folder / StoreWriter::asideFolder, error);
    if (error)
        throw Poco::CreateFileException(_folder.string(), error.message());
    if (::access(_folder.c_str(), W_OK | X_OK) != 0)
        throw Poco::FileAccessDeniedException(_folder.string(), "the folder cannot be written to");
}

fs::path Store::fileFor(const std::string& key) const
{
    // Fill in start: 3.3 fileFor
    fillIn("3.3 fileFor", key);
    // Fill in end: 3.3
}

std::optional<StoredResponse> Store::find(const std::string& key) const
{
    // Fill in start: 3.4 find
    fillIn("3.4 find", key);
    // Fill in end: 3.4
}

std::unique_ptr<StoreWriter> Store::begin(
    const std::string& key, const ResponseHead& response) const
{
    return std::make_unique<StoreWriter>(_folder, fileFor(key), formatEntryHead(key, response));
}
