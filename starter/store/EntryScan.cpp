// Walks through the store's folder.

#include "store/EntryScan.h"

#include "store/FileNames.h"
#include "store/FileStatus.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace proxy
{

namespace
{

/// Returns true for the files and folders that are not entries.
bool isOwn(const fs::path& path)
{
    const auto name = path.filename().string();
    return name.starts_with(indexFile) || name == incomingFolder || name == fetchesFolder;
}

} // namespace

std::vector<FoundEntry> allEntries(const fs::path& folder)
{
    std::vector<FoundEntry> entries;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator file(folder, options, error), end; !error && file != end;
         file.increment(error))
    {
        if (file.depth() == 0 && isOwn(file->path()))
            file.disable_recursion_pending();
        else if (const auto status = statusOf(file->path()))
            entries.push_back({status->inode, status->changedAt,
                file->path().lexically_relative(folder).string(), status->size});
    }
    std::sort(entries.begin(), entries.end(),
        [](const FoundEntry& one, const FoundEntry& other) { return one.usedAt < other.usedAt; });
    return entries;
}

} // namespace proxy
