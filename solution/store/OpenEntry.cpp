// As long as a file is open, no other one gets its inode.

#include "store/OpenEntry.h"

#include <functional>
#include <utility>

namespace proxy
{

void OpenEntry::keep(StoredResponse&& entry)
{
    _entry.reset();
    const auto used = std::hash<std::string>{}(entry.key);
    if (std::exchange(_lastUsed, used) != used)
        return;
    if (entry.length > mostKept)
        return;
    if (!entry.status)
        entry.status = statusOf(entry.body.descriptor());
    _entry = std::move(entry);
}

std::optional<StoredResponse> OpenEntry::take(const std::string& file)
{
    auto entry = std::exchange(_entry, std::nullopt);
    if (!entry || !entry->status || entry->status != statusOf(file))
        return std::nullopt;
    entry->body.returnTo(entry->begin);
    return entry;
}

} // namespace proxy
