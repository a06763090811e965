#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace proxy
{

/// What the file system knows about a file.
struct FileStatus
{
    std::uint64_t inode = 0;
    std::uint64_t names = 0;    ///< how many it has; 0, if it is only open
    std::uint64_t size = 0;     ///< in bytes
    std::int64_t changedAt = 0; ///< in nanoseconds since 1970
};

/// Nothing, if there is no such file, or if it is something else than a file.
std::optional<FileStatus> statusOf(const std::filesystem::path& file);
std::optional<FileStatus> statusOf(int descriptor);

/// Whether the open file still has a name; whether it has this one. While we waited for a lock on
/// it, the file may have been removed, and another put in its place.
bool hasName(int descriptor);
bool hasName(int descriptor, const std::filesystem::path& file);

} // namespace proxy
