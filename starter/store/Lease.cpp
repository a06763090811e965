// A file that any process can take away.

#include "store/Lease.h"

#include "store/Digest.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <cstdlib>
#include <fcntl.h>

namespace proxy
{

namespace
{

std::string prefixOf(const std::string& key)
{
    return sha256(key) + "-";
}

} // namespace

Lease::Lease(const std::filesystem::path& folder, const std::string& key)
{
    createLocked(
        [&]
        {
            _file = (folder / fetchesFolder / (prefixOf(key) + "XXXXXX")).string();
            _descriptor.reset(::mkostemp(_file.data(), O_CLOEXEC));
            return _descriptor.get();
        });
}

Lease::~Lease()
{
    // Otherwise the name may belong to another process by now.
    if (_descriptor)
        removeOwnFile(_file, _descriptor.get());
}

bool Lease::isHeld() const
{
    return _descriptor && hasName(_descriptor.get());
}

void Lease::revokeAll(
    const std::filesystem::path& folder, const std::string& key, const Lease* spared)
{
    const std::string prefix = prefixOf(key);
    for (const auto& file : ownFiles(folder / fetchesFolder, isFetchName))
    {
        const bool matches = file.filename().string().starts_with(prefix);
        if (matches && (spared == nullptr || file != spared->_file))
            removeOwnFile(file);
    }
}

} // namespace proxy
