// Which entry is evicted next.

#include "store/EvictionQueue.h"

#include "Clock.h"
#include "FillIn.h"
#include "Log.h"
#include "store/CacheIndex.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace proxy
{

namespace
{

/// In nanoseconds since 1970, like the times of files.
std::int64_t fileTime()
{
    return preciseNow().time_since_epoch().count();
}

} // namespace

EvictionQueue::EvictionQueue(std::filesystem::path folder, std::uint64_t limit)
    : _folder(std::move(folder)), _limit(limit)
{
}

bool EvictionQueue::admit(
    const std::string& file, std::uint64_t size, const std::function<void()>& publish)
{
    // Fill in start: 8.5 admit
    CacheIndex index(_folder);
    const bool hasRoom = index.isOpen() && makeRoom(index, file, size);
    const IndexLine added{0, fileTime(), nameIn(_folder, file)};
    const auto line = hasRoom ? index.append(added) : std::nullopt;
    if (!line)
        return false;
    const auto older = statusOf(file);
    publish();
    const auto status = statusOf(file);
    if (older)
        index.subtract(older->size);
    if (status)
        index.add(status->size);
    index.setInode(*line, status ? status->inode : 0);
    return true;
    // Fill in else
    // // There is always room.
    // fallBack("8.5 admit");
    // publish();
    // return true;
    // Fill in end: 8.5
}

bool EvictionQueue::makeRoom(CacheIndex& index, const std::string& file, std::uint64_t size)
{
    for (int step = 0; step < mostSteps; ++step)
    {
        const auto total = index.total() + size;
        if (total <= _limit)
            return true;
        const auto older = statusOf(file);
        if (older && total <= _limit + older->size)
            return true;
        if (!dropOldest(index))
            return false;
    }
    return false;
}

bool EvictionQueue::dropOldest(CacheIndex& index)
{
    // Fill in start: 8.6 dropOldest
    const auto line = index.takeOldest();
    if (!line)
        return false;
    const auto file = _folder / line->file;
    const auto status = statusOf(file);
    if (!status || (line->inode != 0 && line->inode != status->inode))
        return true; // Already removed, or replaced by an entry that has its own line.
    if (status->changedAt > line->usedAt)
        return index.append({status->inode, status->changedAt, line->file}).has_value();
    Log::line("Evicted from the cache: " + line->file);
    removeOwnFile(file);
    index.subtract(status->size);
    return true;
    // Fill in else
    // // Nothing is evicted.
    // fallBack("8.6 dropOldest");
    // return false;
    // Fill in end: 8.6
}

void EvictionQueue::remove(const std::string& file)
{
    CacheIndex index(_folder);
    const auto status = statusOf(file);
    if (!removeOwnFile(file) || !status)
        return;
    if (index.isOpen())
        index.subtract(status->size);
    else
        CacheIndex::becomesObsolete(_folder);
}

void EvictionQueue::touch(const std::string& file)
{
    const timespec times[] = {{0, UTIME_OMIT}, {0, UTIME_NOW}};
    const Place place = placeOf(file);
    ::utimensat(place.folder, place.name, times, AT_SYMLINK_NOFOLLOW);
}

} // namespace proxy
