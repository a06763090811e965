#pragma once

#include "store/Entry.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// An entry that is still being written, by another process or by this one. It can be read as far
/// as it goes, also when it has got its name meanwhile.
class GrowingEntry
{
public:
    /// Opens the file. Nothing, if it is not there (any more), or is no entry.
    static std::optional<GrowingEntry> open(const std::filesystem::path& file);

    const std::string& key() const { return _key; }

    const CacheResponse& head() const { return _head; }

    /// The next bytes of the body, up to a block of them, good until the next call. Empty, if no
    /// more are there yet.
    std::string_view next();

    /// How many bytes next() has given so far.
    std::uint64_t given() const { return _given; }

    /// Whether the body is whole, and next() has given all of it.
    bool isAtEnd();

private:
    GrowingEntry(std::ifstream file, std::string key, CacheResponse head);

    std::ifstream _file;
    std::string _key;
    CacheResponse _head;
    std::ifstream::pos_type _begin; ///< of the body
    std::uint64_t _given = 0;       ///< bytes of it
    std::string _block;
};

} // namespace proxy
