// One fetch for many: the side of the one that fetches.

#include "store/CollapsedFetch.h"

#include "FillIn.h"
#include "store/Digest.h"
#include "store/FileLock.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace proxy
{

std::unique_ptr<CollapsedFetch> CollapsedFetch::begin(
    const std::filesystem::path& folder, const std::string& key)
{
    const auto file = fileFor(folder, key);
    // Fill in start: 8.1 begin
    // Everyone fetches alone.
    fallBack("8.1 begin", removeLeftover);
    return std::unique_ptr<CollapsedFetch>(new CollapsedFetch(file, -1));
    // Fill in end: 8.1
}

CollapsedFetch::~CollapsedFetch()
{
    if (_descriptor < 0)
        return;
    ::unlink(_file.c_str());
    ::close(_descriptor);
}

bool CollapsedFetch::show(const std::string& temporaryFile)
{
    return ::write(_descriptor, temporaryFile.data(), temporaryFile.size()) ==
           static_cast<ssize_t>(temporaryFile.size());
}

void CollapsedFetch::removeLeftover(const std::filesystem::path& folder, int descriptor)
{
    std::array<char, 4096> name{};
    const ssize_t count = ::pread(descriptor, name.data(), name.size() - 1, 0);
    // Whatever else stands there, it names nothing of ours.
    if (count > 0 && std::filesystem::path(name.data()).parent_path() == folder / incomingFolder)
        ::unlink(name.data());
    if (count > 0)
        ::ftruncate(descriptor, 0);
}

std::filesystem::path CollapsedFetch::fileFor(
    const std::filesystem::path& folder, const std::string& key)
{
    return folder / fetchesFolder / sha256(key);
}

} // namespace proxy
