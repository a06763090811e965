#pragma once

#include "store/EvictionQueue.h"
#include "store/StoreWriter.h"
#include "store/StoredResponse.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace proxy
{

/// The stored responses, each in its own file; store/Entry.h has the format.
class Store
{
public:
    /// Uses `folder`, and creates it if it is missing. `limit`: how much all entries together may
    /// take up, in bytes. Throws Poco::FileException if the folder cannot be created or written to.
    Store(std::filesystem::path folder, std::uint64_t limit);

    /// Returns the file for a key: the same key always has the same file, and two keys never share
    /// one. A key is made from what a client asked for: it may be long, and contain slashes, dots
    /// and anything else that means something in a file name.
    std::filesystem::path fileFor(const std::string& key) const;

    /// Returns the response that is stored under the key, or std::nullopt if there is none or the
    /// file is not an entry for this key.
    std::optional<StoredResponse> find(const std::string& key) const;

    /// The same, but a damaged entry, of no use to anybody, is removed.
    std::optional<StoredResponse> readUndamaged(const std::string& key);

    /// Begins to store a response under the key; its body is then written to the result. `lease`:
    /// see StoreWriter; null for what is no response.
    std::unique_ptr<StoreWriter> begin(
        const std::string& key, const CacheResponse& response, const Lease* lease);

    /// Removes what is stored under the key. A process that is reading it can finish.
    void remove(const std::string& key);

    /// Notes that the entry has just been used.
    void touch(const std::string& key);

    /// Returns how much the body of one entry may take up, in bytes.
    std::uint64_t mostForOne() const { return _queue.mostForOne(); }

    /// Returns where the store is.
    const std::filesystem::path& folder() const { return _folder; }

private:
    /// Removes the files in this folder that nobody has locked: the processes that wrote them were
    /// killed.
    static void sweep(const std::filesystem::path& folder);

    std::filesystem::path _folder;
    EvictionQueue _queue;
};

} // namespace proxy
