#pragma once

#include "http/ByteRange.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace proxy
{

/// A set of bytes of a representation: ranges in ascending order, which neither overlap nor touch.
class ByteRanges
{
public:
    ByteRanges() = default;
    /// The first `size` bytes: all of a representation of that size.
    static ByteRanges firstBytes(std::uint64_t size);

    void add(const ByteRange& added);

    /// Returns true if the set has all of these bytes.
    bool contains(const ByteRange& wanted) const;
    /// Returns the bytes of `wanted` that are not in the set, from the first to the last of them (so
    /// there may be others in between); std::nullopt if the set has them all.
    std::optional<ByteRange> missing(const ByteRange& wanted) const;
    /// Returns the range of the set that this byte is in; std::nullopt if it is in none.
    std::optional<ByteRange> rangeAround(std::uint64_t byte) const;

    /// Returns the number of bytes in the set.
    std::uint64_t length() const { return countBefore(UINT64_MAX); }
    /// Returns how many bytes of the set come before this one.
    std::uint64_t countBefore(std::uint64_t byte) const;

    std::size_t count() const { return _ranges.size(); }
    auto begin() const { return _ranges.begin(); }
    auto end() const { return _ranges.end(); }

private:
    std::vector<ByteRange> _ranges;
};

/// What a stored response contains of its representation.
struct StoredContent
{
    ByteRanges ranges;  ///< one after the other in the body
    std::uint64_t size; ///< of the complete representation

    bool isWhole() const { return ranges.length() == size; }
};

/// Returns what the head of a stored 206 says: a Content-Range for each range. (A 206 on the wire has
/// only one, see partialContentRange(); the store combines several of them.) Returns std::nullopt if
/// it is not a 206, or contradicts itself.
std::optional<StoredContent> storedContent(const ResponseHead& stored);

/// Makes a head that of a response with this content: 200 if it is whole, otherwise 206 with a
/// Content-Range for each range; and sets Content-Length.
void describeContent(ResponseHead& head, const StoredContent& content);

} // namespace proxy
