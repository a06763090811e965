#pragma once

#include "store/Entry.h"
#include "store/EvictionQueue.h"
#include "store/StoreWriter.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// A stored response: its head, and the file, open at the first byte of the body. Whoever holds one
/// can finish with it, even if the entry is replaced meanwhile.
struct StoredResponse
{
    CacheResponse head;
    std::ifstream body;
    std::uint64_t length;            ///< of the body, in bytes
    std::istream::pos_type begin{0}; ///< where in `body` it begins
    std::string key{};               ///< under which it was found

    using Sink = std::function<void(std::string_view)>;
    /// Hands `count` bytes of the body to `sink`, in blocks, from byte `first` on; then the file
    /// stands at the first byte of the body again. Throws std::runtime_error if they are not there.
    void read(std::uint64_t first, std::uint64_t count, const Sink& sink);
};

/// Whether the body is as long as the entry says. It is not, if a crash of the whole machine, or
/// somebody's hand, has cut it.
bool isComplete(const StoredResponse& stored);

/// The stored responses, each in a file of its own; cache/Entry.h has the format.
class Store
{
public:
    /// Uses `folder`, and makes it if it is not there. `limit`: what all entries together may take
    /// up, in bytes. Throws Poco::FileException if it cannot be made or written to.
    Store(std::filesystem::path folder, std::uint64_t limit);

    /// The file for a key: the same key always has the same file, two keys never share one. A key
    /// is made of what a client asked for: it may be long, and hold slashes, dots and anything else
    /// that means something in a file name.
    std::filesystem::path fileFor(const std::string& key) const;

    /// The response that is stored under the key. Nothing, if there is none, or if the file is not
    /// an entry for this key.
    std::optional<StoredResponse> find(const std::string& key) const;

    /// Begins to store a response under the key; its body is then written to the result.
    std::unique_ptr<StoreWriter> begin(const std::string& key, const CacheResponse& response) const;

    /// Removes what is stored under the key. Who is reading it can finish.
    void remove(const std::string& key) const;

    /// What is stored under the key has just been used.
    void touch(const std::string& key) const;

    /// What the body of one entry may take up, in bytes.
    std::uint64_t mostForOne() const { return _queue.mostForOne(); }

    /// Where the store is.
    const std::filesystem::path& folder() const { return _folder; }

private:
    /// Removes the files in that folder which nobody has locked: those who wrote them were killed.
    static void sweep(const std::filesystem::path& folder);

    std::filesystem::path _folder;
    EvictionQueue _queue;
};

} // namespace proxy
