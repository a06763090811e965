#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace proxy
{

/// An entry's file, as it was found in the store's folder.
struct FoundEntry
{
    std::uint64_t inode;
    std::int64_t usedAt; ///< in nanoseconds since 1970
    std::string file;    ///< its name in the store's folder
    std::uint64_t size;  ///< in bytes
};

/// Returns true if the file is empty or begins like an entry. A name tells too little: six letters
/// may be somebody's README, and 64 hexadecimal digits somebody's file named by its own digest.
bool isBegunEntry(const std::string& file);

/// Returns every entry in the store's folder, the least recently used one first.
std::vector<FoundEntry> allEntries(const std::filesystem::path& folder);

} // namespace proxy
