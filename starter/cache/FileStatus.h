#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

/// What the file system knows about a file.
struct FileStatus
{
    std::uint64_t inode = 0;
    std::uint64_t size = 0;     ///< in bytes
    std::int64_t changedAt = 0; ///< in nanoseconds since 1970
};

/// Nothing, if there is no such file.
std::optional<FileStatus> statusOf(const std::filesystem::path& file);
