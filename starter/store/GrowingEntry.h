#pragma once

#include "FileStream.h"
#include "rules/CacheResponse.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// The body of an entry that is still being written, by this process or another. It can be read as
/// far as it has been written, even after the entry has been published or removed.
class GrowingBody
{
public:
    /// Opens the file. `begin`: where in it the body begins. Returns std::nullopt if it cannot be
    /// opened.
    static std::optional<GrowingBody> open(const std::string& file, std::streamoff begin);
    GrowingBody(FileStream file, std::streamoff begin);

    /// Returns the next bytes of the body, up to a block; valid until the next call. Empty if no
    /// more have been written yet.
    std::string_view next();

    /// Leaves out the next bytes.
    void skip(std::uint64_t count) { _given += count; }
    /// Begins again: next() returns the first bytes.
    void rewind() { _given = 0; }

    /// Returns how many bytes next() has returned so far, or skip() has left out.
    std::uint64_t given() const { return _given; }

protected:
    FileStream& file() { return _file; }

private:
    FileStream _file;
    std::streamoff _begin;
    std::uint64_t _given = 0; ///< bytes of it
    std::unique_ptr<char[]> _block;
};

/// Such a body together with the head of its entry.
class GrowingEntry : public GrowingBody
{
public:
    /// Opens the file. Returns std::nullopt if it does not exist (any more) or is not an entry.
    static std::optional<GrowingEntry> open(const std::string& file);

    const std::string& key() const { return _key; }

    const CacheResponse& head() const { return _head; }

    /// Returns true if the body is complete and next() has returned all of it.
    bool isAtEnd();

private:
    GrowingEntry(GrowingBody body, std::string key, CacheResponse head);

    std::string _key;
    CacheResponse _head;
};

} // namespace proxy
