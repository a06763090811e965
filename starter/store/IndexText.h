#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// The text of the cache index (store/CacheIndex.h): a first line with the sums, then a line for
/// each entry. Numbers that are changed in place have a fixed number of digits.

struct IndexSums
{
    std::uint64_t bytes;   ///< how much all entries take up
    std::uint64_t entries; ///< how many there are
    std::uint64_t oldest;  ///< where the line of the oldest entry begins, in bytes
};

struct IndexLine
{
    std::uint64_t inode; ///< 0: of whatever file is there
    std::int64_t usedAt; ///< in nanoseconds since 1970
    std::string file;    ///< its name in the store's folder
};

/// The length of the first line, its line feed included.
constexpr std::size_t indexFirstLineSize = 100;

/// `state`: "rest", or "work" while a process changes the index.
std::string formatIndexSums(const IndexSums& sums, const char* state);
/// Returns std::nullopt if this is not a first line, or if it does not say that the index was left
/// at rest.
std::optional<IndexSums> parseIndexSums(const std::string& firstLine);

/// The inode is the beginning of its line.
std::string formatIndexInode(std::uint64_t inode);
std::string formatIndexLine(const IndexLine& line);
/// `line`: without its line feed. The file is left empty if it has not the name of an entry, as a
/// damaged line may contain one.
IndexLine parseIndexLine(const std::string& line);

} // namespace proxy
