#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

namespace proxy
{

class CacheIndex;

/// How much the stored responses take up on the disk, and which of them goes when there is no room
/// for a new one. It is a file in the store's folder, so all processes have the same one, also two
/// proxies that share a folder, and it outlives them:
///
///     00000000000000012345 bytes in 00000000000000000003 entries, oldest at ..., at rest
///     00000000000000131087 1764000000123456789 4f8a...
///
/// a line for each response, in the order in which they came: its inode, when it was last used as
/// far as this line knows, and its file. When room is needed the lines are read from the oldest on.
/// What has been used since its line was written goes to the end of the queue; what has not, goes.
/// That is the CLOCK algorithm, or "second chance": nearly "least recently
/// used", and it needs no look at all the others.
class EvictionQueue
{
public:
    /// `folder` is the store's. `limit`: what all entries together may take up, in bytes.
    EvictionQueue(std::filesystem::path folder, std::uint64_t limit);

    /// What the body of one entry may take up: half of the limit. A larger one would drive out too
    /// many others.
    std::uint64_t mostForOne() const { return _limit / 2; }

    /// Makes room for an entry of `size` bytes, enters it, and lets it appear as `file`, which
    /// `publish` does; the total is never above the limit in between. False, and nothing done, if
    /// there is no room to be had.
    bool admit(const std::filesystem::path& file, std::uint64_t size,
        const std::function<void()>& publish) const;

    /// Removes an entry.
    void remove(const std::filesystem::path& file) const;

    /// The entry has just been used: the time of the last change of its file says so. (That of the
    /// last access changes by itself, and not always.)
    static void touch(const std::filesystem::path& file);

private:
    /// Takes the oldest line out of the book. If what it stands for has not been used since the
    /// line was written, its file is removed; else a new line goes to the end of the book. False,
    /// if there is no line left.
    bool dropOldest(CacheIndex& index) const;
    /// Makes room for an entry of `size` bytes in `file`; an older one there goes when it comes.
    /// False, if that cannot be done: at most `mostSteps` lines are looked at, for all other
    /// processes wait.
    bool makeRoom(CacheIndex& index, const std::filesystem::path& file, std::uint64_t size) const;

    static constexpr int mostSteps = 1000;

    std::filesystem::path _folder;
    std::uint64_t _limit;
};

} // namespace proxy
