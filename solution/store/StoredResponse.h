#pragma once

#include "FileStream.h"
#include "rules/CacheResponse.h"
#include "store/FileStatus.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace proxy
{

/// A stored response: its head, and the file, open at the first byte of the body. It can be read to
/// its end even if the entry is replaced or removed in the meantime. Moving it costs a thousand
/// instructions, because a stream looks up its locale again; returning a local variable costs none.
struct StoredResponse
{
    CacheResponse head;
    FileStream body;
    std::uint64_t length;    ///< of the body in the file, in bytes
    std::streampos begin{0}; ///< where in `body` it begins
    std::string key{};       ///< under which it was found
    /// What was known of the file when OpenEntry has kept it.
    std::optional<FileStatus> status{};
    /// Its URI has no list of variants as long as so many publications have begun (ChangeCounters.h).
    std::optional<std::uint64_t> aloneAt{};

    StoredResponse(CacheResponse&& itsHead, FileStream&& itsBody, std::uint64_t itsLength)
        : head(std::move(itsHead)), body(std::move(itsBody)), length(itsLength)
    {
    }

    using Sink = std::function<void(std::string_view)>;
    /// Passes `count` bytes of the body, beginning with byte `first`, to `sink` in blocks; then the
    /// file is at the first byte of the body again. Throws std::runtime_error if the file is
    /// shorter.
    void read(std::uint64_t first, std::uint64_t count, const Sink& sink);
};

/// Returns false if the body is not as long as the entry says: the file was truncated, by a machine
/// crash or by hand.
bool isComplete(const StoredResponse& stored);

} // namespace proxy
