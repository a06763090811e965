#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace proxy
{

/// What the file system knows about a file of the store's own: a regular file that belongs to the
/// user of this process, and has no second name (hard link) elsewhere. Anything else was put there
/// by somebody, and the store treats it as missing.
struct FileStatus
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;
    std::uint64_t names = 0;    ///< 1, or 0 if the file is open but has been removed
    std::uint64_t size = 0;     ///< in bytes
    std::int64_t changedAt = 0; ///< in nanoseconds since 1970; see knownTime()

    bool operator==(const FileStatus&) const = default;
};

/// Returns a time that was written down earlier, in nanoseconds since 1970; 0 if it lies more than
/// ten seconds in the future. The clock has been set back since then, so the time tells nothing, and
/// must not keep an entry in the cache.
std::int64_t knownTime(std::int64_t time);

/// std::nullopt if there is no such file, or if it is not the store's own. A symbolic link is not
/// followed.
std::optional<FileStatus> statusOf(const std::string& file);
std::optional<FileStatus> statusOf(int descriptor);

/// Returns true if the other one exists, and is the same file.
bool isSameFile(const FileStatus& one, const std::optional<FileStatus>& other);

/// Returns the size of an open file in bytes, whoever it belongs to; 0 if that cannot be found out.
std::uint64_t sizeOf(int descriptor);

/// Returns true if the open file still has a name. Another process may have removed or replaced the
/// file since it was opened. (NFS gives a removed file that is open a name like `.nfs0001` until it is
/// closed. That does not count.)
bool hasName(int descriptor);

} // namespace proxy
