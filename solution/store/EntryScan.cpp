// Walks through the store's folder.

#include "store/EntryScan.h"

#include "store/Entry.h"
#include "store/FileNames.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <algorithm>

namespace fs = std::filesystem;

namespace proxy
{

bool isBegunEntry(const std::string& file)
{
    FileStream stream = openToRead(file);
    return stream && (stream.peek() == EOF || beginsLikeEntry(stream));
}

std::vector<FoundEntry> allEntries(const fs::path& folder)
{
    std::vector<FoundEntry> entries;
    for (const fs::path& file : ownFiles(folder, isDigestName))
        if (const auto status = statusOf(file); status && isBegunEntry(file))
            entries.push_back(
                {status->inode, status->changedAt, file.filename().string(), status->size});
    std::sort(entries.begin(), entries.end(),
        [](const FoundEntry& one, const FoundEntry& other) { return one.usedAt < other.usedAt; });
    return entries;
}

} // namespace proxy
