#pragma once

#include "store/FileStatus.h"
#include "store/StoredResponse.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace proxy
{

/// The entry that a process has used twice, one time after the other. It stays open and parsed, and what has
/// been read of it stays in memory, because the next request will often be for the same. One look at its name
/// tells whether it is still that file.
class OpenEntry
{
public:
    /// The entry has been used. Keeps it if the one before was the same, unless it is large: a file that has been
    /// removed takes up room on the disk as long as it is open. Another one is kept no longer.
    void keep(StoredResponse&& entry);

    /// Returns true if the entry with this key is kept.
    bool isOf(const std::string& key) const { return _entry && _entry->key == key; }

    /// Returns the entry, and keeps it no longer. std::nullopt if `file`, its name, leads to another file
    /// by now, or to none, or if the file has been written to: an entry that is replaced is another
    /// file, which is open in nobody's name.
    std::optional<StoredResponse> take(const std::string& file);

private:
    static constexpr std::uint64_t mostKept = 64 * 1024;

    std::optional<StoredResponse> _entry;
    std::size_t _lastUsed =
        0; ///< the hash of a key: if two keys have the same hash, an entry is kept too early
};

} // namespace proxy
