#pragma once

#include "cache/StoreWriter.h"
#include "http/MessageHead.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>

/// A stored response: its head, and the file, open at the first byte of the body. Whoever holds one
/// can finish with it, even if the entry is replaced meanwhile.
struct StoredResponse
{
    ResponseHead head;
    std::ifstream body;
    std::uint64_t length; ///< of the body, in bytes
};

/// The stored responses, each in a file of its own; cache/Entry.h has the format.
class Store
{
public:
    /// Uses `folder`, and makes it if it is not there. Throws Poco::FileException if it cannot be
    /// made or written to.
    explicit Store(std::filesystem::path folder);

    /// The file for a key: the same key always has the same file, two keys never share one. A key
    /// is made of what a client asked for: it may be long, and hold slashes, dots and anything else
    /// that means something in a file name.
    std::filesystem::path fileFor(const std::string& key) const;

    /// The response that is stored under the key. Nothing, if there is none, or if the file is not
    /// an entry for this key.
    std::optional<StoredResponse> find(const std::string& key) const;

    /// Begins to store a response under the key; its body is then written to the result.
    std::unique_ptr<StoreWriter> begin(const std::string& key, const ResponseHead& response) const;

private:
    std::filesystem::path _folder;
};
