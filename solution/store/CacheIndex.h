#pragma once

#include "FileDescriptor.h"
#include "store/IndexText.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace proxy
{

/// The file with the total size and the eviction queue, open, and locked against all other
/// processes as long as this object lives. It waits for the lock (IfLocked::wait), but only once in
/// a process as long as that is in vain.
///
///     00000000000000012345 bytes in 00000000000000000003 entries, oldest at ..., at rest
///     00000000000000131087 1764000000123456789 4f8a...
///
/// A line for each entry has its inode, when it was last used as far as this line knows, and its
/// file.
///
/// A process that is killed while it works on the index leaves "at work" in the first line. Then,
/// and if the index cannot be read, it is rebuilt from the files in the store's folder. It is also
/// rebuilt when it has become long and most of its lines are obsolete, and when an entry has been
/// removed without it.
class CacheIndex
{
public:
    /// `folder`: the store's; it must outlive the index.
    explicit CacheIndex(const std::filesystem::path& folder);
    CacheIndex(const CacheIndex&) = delete;
    CacheIndex& operator=(const CacheIndex&) = delete;
    ~CacheIndex();

    /// An entry has been removed without the index: the next process that opens it rebuilds it.
    static void becomesObsolete(const std::filesystem::path& folder);

    /// Returns false if the index cannot be opened, locked or written; then nothing in it is
    /// reliable, and nothing may be stored.
    bool isOpen() const { return static_cast<bool>(_file); }

    /// Returns how much all entries take up, in bytes.
    std::uint64_t total() const { return _sums.bytes; }
    /// An entry of that many bytes has been added, or removed.
    void add(std::uint64_t bytes);
    void subtract(std::uint64_t bytes);

    /// Appends a line. Returns its position, for setInode(), or std::nullopt if it cannot be
    /// written.
    std::optional<std::uint64_t> append(const IndexLine& line);
    void setInode(std::uint64_t position, std::uint64_t inode);
    /// Takes the oldest line out. Returns std::nullopt if there is none. The file is empty if it is
    /// not an entry's.
    std::optional<IndexLine> takeOldest();

private:
    /// Returns true if the first line can be read and says that the index was left at rest.
    bool readFirstLine();
    void writeFirstLine(const char* state);
    std::optional<IndexLine> readLine();
    bool isMostlyObsolete() const;
    /// Writes a new index from what is in the folder, and puts it in place of this one.
    void rebuild();

    const std::filesystem::path& _folder;
    FileDescriptor _file; ///< locked
    IndexSums _sums{};
    std::uint64_t _end = 0; ///< where the next line begins, in bytes
    bool _isRebuilt = false;
};

} // namespace proxy
