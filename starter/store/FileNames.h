#pragma once

#include <string_view>

namespace proxy
{

// What is in the store's folder. The store touches nothing in it that has another name.

/// The folder of temporary files: entries that are not complete yet. It is inside the store's
/// folder because a rename is atomic only within one file system.
inline constexpr const char* incomingFolder = "incoming";
/// The folder of the fetches that are under way; see store/CollapsedFetch.h.
inline constexpr const char* fetchesFolder = "fetches";
/// The file that tells what is invalidated, and what is stored; see store/ChangeCounters.h.
inline constexpr const char* changesFile = "changes";
/// What an older version of the proxy called it. Its cache has no tag.
inline constexpr const char* olderFetchesFolder = "flights";
/// The file with the total size and the eviction queue; see store/CacheIndex.h.
inline constexpr const char* indexFile = "index";
/// The index that will replace it; see CacheIndex::rebuild().
inline constexpr const char* nextIndexFile = "index.new";
/// A file that says: the sums in the index are too large, because an entry has been removed without
/// the lock on the index.
inline constexpr const char* obsoleteIndexMark = "index.obsolete";
/// The file that marks the folder as a cache; see store/CacheFolder.h.
inline constexpr const char* tagFile = "CACHEDIR.TAG";

/// Returns true for the name of an entry: a digest, as sha256() writes it. Other programs name
/// files so too; isBegunEntry() looks into the file.
bool isDigestName(std::string_view name);

/// Returns true for the name of a fetch's file: a digest; if it is detached, `digest.inode`.
bool isFetchName(std::string_view name);

/// Returns true for the name of a temporary file, as mkostemp(3) makes it from "XXXXXX".
bool isTemporaryName(std::string_view name);

} // namespace proxy
