#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace proxy
{

class CacheIndex;

/// How much the stored responses take up on the disk, and which of them is evicted when there is no
/// room for a new one. The queue is in a file of the store's folder, the cache index, so all
/// processes share it, even two proxies that use the same folder, and it outlives them.
///
/// The index has a line for each response, in the order in which they arrived. When room is needed,
/// lines are taken from the oldest on. A response that has been used since its line was written
/// goes to the end of the queue; one that has not is evicted. That is the CLOCK algorithm, also
/// called second chance: almost "least recently used", without comparing it with all the others.
class EvictionQueue
{
public:
    /// `folder` is the store's. `limit`: how much all entries together may take up, in bytes.
    EvictionQueue(std::filesystem::path folder, std::uint64_t limit);

    /// Returns how much the body of one entry may take up: half of the limit. A larger one would
    /// evict too many others.
    std::uint64_t mostForOne() const { return _limit / 2; }

    /// Makes room for an entry of `size` bytes, appends its line, and makes it appear as `file` by
    /// calling `publish`; the total never exceeds the limit in between. The line is there before the
    /// file, with the inode 0 until the file has appeared. `publish` replaces an older entry of that
    /// name, or leaves everything as it was; the total counts what is there afterwards (statusOf()).
    /// Returns false, without publishing, if there is no room, or if the index is not open or cannot be
    /// written.
    bool admit(const std::string& file, std::uint64_t size, const std::function<void()>& publish);

    /// Removes an entry, even if the index stays locked.
    void remove(const std::string& file);

    /// Notes that an entry has just been used, in the modification time of its file. (The access
    /// time changes by itself, and not always.)
    static void touch(const std::string& file);

private:
    /// Takes the oldest line out of the index. If its file is missing, or has another inode than the
    /// line (unless that is 0), does nothing else. If its response has been used since the line was
    /// written (FileStatus::changedAt), appends a new line with that time; otherwise removes the file,
    /// and subtracts its size. Returns false if no line is left, or if the new one cannot be written.
    bool dropOldest(CacheIndex& index);
    /// Makes room for an entry of `size` bytes that will replace `file`. Returns false if that is
    /// not possible: at most `mostSteps` lines are looked at, because all other processes wait.
    bool makeRoom(CacheIndex& index, const std::string& file, std::uint64_t size);

    static constexpr int mostSteps = 1000;

    std::filesystem::path _folder;
    std::uint64_t _limit;
};

} // namespace proxy
