#pragma once

/// What lies in the store's folder besides the entries.

/// Entries that are not whole yet: a rename is one step only within one file system.
inline constexpr const char* asideFolder = "incoming";
/// The fetches that are under way; see cache/Flight.h.
inline constexpr const char* flightsFolder = "flights";
/// How much is stored, and what goes next; see cache/Ledger.h.
inline constexpr const char* ledgerFile = "ledger";
