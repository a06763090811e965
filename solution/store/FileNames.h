#pragma once

namespace proxy
{

// What is in the store's folder besides the entries. The name of an entry is a digest.

/// The folder of temporary files: entries that are not complete yet. It is inside the store's
/// folder because a rename is atomic only within one file system.
inline constexpr const char* incomingFolder = "incoming";
/// The folder of the fetches that are under way, and of the leases; see store/CollapsedFetch.h and
/// store/Lease.h.
inline constexpr const char* fetchesFolder = "fetches";
/// The file with the total size and the eviction queue; see store/CacheIndex.h.
inline constexpr const char* indexFile = "index";

} // namespace proxy
