#pragma once

#include "http/MessageHead.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// A part of a representation, in bytes counted from 0. Both ends belong to it.
struct ByteRange
{
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    std::uint64_t length() const { return last - first + 1; }
    bool holds(const ByteRange& other) const { return first <= other.first && other.last <= last; }
    /// Whether the two overlap, or one begins where the other ends.
    bool touches(const ByteRange& other) const
    {
        return first <= other.last + 1 && other.first <= last + 1;
    }
};

/// The ranges of a Range field, for a representation of `size` bytes: in the order in which they
/// are asked for, cut where the representation ends, without those that cannot be satisfied (RFC
/// 9110 sections 14.1.1, 14.1.2 and 14.2).
/// - Empty: the field is valid, and nothing that it asks for is there. The answer is 416.
/// - Nothing: the field is to be ignored. It is no valid range of bytes; or it may be an attack,
///   with more than 32 ranges or more than two pairs that overlap (section 14.2); or it asks for
///   the end of an empty representation, which all of it satisfies and no range can name.
std::optional<std::vector<ByteRange>> parseRange(std::string_view value, std::uint64_t size);

/// What a Content-Range field says of the part in a 206 (RFC 9110 section 14.4).
struct ContentRange
{
    ByteRange range;
    std::optional<std::uint64_t> size; ///< of the whole representation; nothing if it said `*`
};

/// Reads `bytes 0-4/10` or `bytes 0-4/*`. Nothing for all else: another unit, `bytes */10` (which
/// speaks of no part), ends in the wrong order, a part that is not inside of the size.
std::optional<ContentRange> parseContentRange(std::string_view value);

/// Where the part belongs that a 206 (Partial Content) brings: one part, of a whole whose size is
/// known. Nothing, if it is not such a response.
std::optional<ContentRange> partialContentRange(const ResponseHead& response);

/// The value of Content-Range for a 206: `bytes 0-4/10`.
std::string formatContentRange(const ByteRange& range, std::uint64_t size);

/// The value of Content-Range for a 416: `bytes */10`.
std::string formatUnsatisfiedRange(std::uint64_t size);

} // namespace proxy
