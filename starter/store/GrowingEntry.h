#pragma once

#include "FileStream.h"
#include "rules/CacheResponse.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// An entry that is still being written, by this process or another. It can be read as far as it
/// has been written, even after it has been published.
class GrowingEntry
{
public:
    /// Opens the file. Returns std::nullopt if it does not exist (any more) or is not an entry.
    static std::optional<GrowingEntry> open(const std::filesystem::path& file);

    const std::string& key() const { return _key; }

    const CacheResponse& head() const { return _head; }

    /// Returns the next bytes of the body, up to a block; valid until the next call. Empty if no
    /// more have been written yet.
    std::string_view next();

    /// Begins again: next() returns the first bytes.
    void rewind() { _given = 0; }

    /// Returns how many bytes next() has returned so far.
    std::uint64_t given() const { return _given; }

    /// Returns true if the body is complete and next() has returned all of it.
    bool isAtEnd();

private:
    GrowingEntry(FileStream file, std::string key, CacheResponse head);

    FileStream _file;
    std::string _key;
    CacheResponse _head;
    std::streampos _begin;    ///< of the body
    std::uint64_t _given = 0; ///< bytes of it
    std::unique_ptr<char[]> _block;
};

} // namespace proxy
