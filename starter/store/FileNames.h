#pragma once

namespace proxy
{

/// What lies in the store's folder besides the entries.

/// Entries that are not whole yet: a rename is one step only within one file system.
inline constexpr const char* incomingFolder = "incoming";
/// The fetches that are under way; see cache/CollapsedFetch.h.
inline constexpr const char* fetchesFolder = "flights";
/// How much is stored, and what goes next; see cache/EvictionQueue.h.
inline constexpr const char* indexFile = "ledger";

} // namespace proxy
