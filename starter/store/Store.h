#pragma once

#include "Poll.h"
#include "store/CacheFolder.h"
#include "store/ChangeCounters.h"
#include "store/EvictionQueue.h"
#include "store/OpenEntry.h"
#include "store/StoreWriter.h"
#include "store/StoredResponse.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace proxy
{

/// The stored responses, each in its own file; store/Entry.h has the format.
class Store
{
public:
    /// Uses `folder` as CacheFolder does, and throws what it throws. `limit`: how much all entries
    /// together may take up, in bytes. `audience`: how the responses are read; one that was stored
    /// when CDN-Cache-Control had another meaning is not used.
    Store(const std::filesystem::path& folder, std::uint64_t limit, Audience audience);

    /// To be called once, before the first fork. It calls what each child would otherwise call as the first in its
    /// process: the engine of the digests is made, and the dynamic linker finds the functions that the libraries
    /// call in each other.
    static void prepareChildren();

    /// Returns the file for a key: the same key always has the same file, and two keys never share
    /// one. A key is made from what a client asked for: it may be long, and contain slashes, dots
    /// and anything else that means something in a file name. The name is a digest
    /// (isDigestName()): the store never evicts a file with any other name.
    std::string fileFor(const std::string& key) const;

    /// Returns the response that is stored under the key, or std::nullopt if there is none or the
    /// file is not an entry for this key.
    std::optional<StoredResponse> find(const std::string& key) const;

    /// The same, but an entry that is of no use is removed: a damaged one, or one that would be
    /// read differently for another audience. The result has the audience of this store.
    std::optional<StoredResponse> readUndamaged(const std::string& key);

    /// The entry, from readUndamaged(), has been used, and its head is as it was read. From the second time on,
    /// the next readUndamaged() need not open it again.
    void keepOpen(StoredResponse&& entry) { _open.keep(std::move(entry)); }
    /// Closes that entry, and forgets the digests: perhaps no request will come for long.
    void forgetLastUse();

    /// Begins to store a response under the key; its body is then written to the result. `lease`:
    /// see StoreWriter; null for what is no response.
    std::unique_ptr<StoreWriter> begin(
        const std::string& key, const CacheResponse& response, const Lease* lease);

    /// Removes what is stored under the key. A process that is reading it can finish.
    void remove(const std::string& key);

    /// Returns true if there is a file for the key, whatever is in it.
    bool has(const std::string& key) const;

    /// Notes that the entry has just been used. While a process uses one entry again and again, that is
    /// noted once a second.
    void touch(const std::string& key);

    /// Returns how much the body of one entry may take up, in bytes.
    std::uint64_t mostForOne() const { return _queue.mostForOne(); }

    /// Returns how the responses are read.
    Audience audience() const { return _audience; }

    /// Returns the counters that leases look at (store/Lease.h).
    const ChangeCounters& changes() const { return _changes; }

    /// Returns where the store is; see CacheFolder::path().
    const std::filesystem::path& folder() const { return _folder; }

private:
    bool isUsable(const StoredResponse& stored) const;
    /// Removes those of these files that nobody has locked: the processes that wrote them were
    /// killed. Waits for none.
    static void sweep(const std::vector<std::filesystem::path>& files);

    CacheFolder _ground;
    std::filesystem::path _folder;
    EvictionQueue _queue;
    ChangeCounters _changes;
    Audience _audience;
    OpenEntry _open;
    std::size_t _lastTouched =
        0; ///< the hash of a key: if two keys have the same hash, one use is not noted
    SteadyClock::time_point _touchedAt;
};

} // namespace proxy
