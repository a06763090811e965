#pragma once

#include "http/MessageHead.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// A range of the bytes of a representation. Positions count from 0, and both ends are included.
struct ByteRange
{
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    std::uint64_t length() const { return last - first + 1; }
    bool contains(const ByteRange& other) const
    {
        return first <= other.first && other.last <= last;
    }
    /// Whether the two overlap or are adjacent.
    bool touches(const ByteRange& other) const
    {
        return first <= other.last + 1 && other.first <= last + 1;
    }
};

/// The ranges that a Range field requests from a representation of `size` bytes: in the order of
/// the field, cut off at the end of the representation, and without the unsatisfiable ones (RFC
/// 9110 sections 14.1.1, 14.1.2 and 14.2).
/// - An empty result: the field is valid, but none of its ranges is satisfiable. The response is
///   416 (Range Not Satisfiable).
/// - std::nullopt: the field is ignored. Either it is not a valid set of byte ranges; or it may be
///   an attack, with more than 32 ranges or more than two overlapping pairs (section 14.2); or it
///   requests the last bytes of an empty representation, which no Content-Range can describe.
std::optional<std::vector<ByteRange>> parseRange(std::string_view value, std::uint64_t size);

/// The part of a representation that a 206 contains, as its Content-Range describes it (RFC 9110
/// section 14.4).
struct ContentRange
{
    ByteRange range;
    std::optional<std::uint64_t> size; ///< complete length; std::nullopt for `*`
};

/// Parses `bytes 0-4/10` or `bytes 0-4/*`. Returns std::nullopt for anything else: another unit,
/// `bytes */10` (which describes no part), a range that ends before it begins, a range that exceeds
/// the complete length.
std::optional<ContentRange> parseContentRange(std::string_view value);

/// The Content-Range of a 206 (Partial Content) that contains a single part and states the complete
/// length; std::nullopt for any other response.
std::optional<ContentRange> partialContentRange(const ResponseHead& response);

/// The value of Content-Range for a 206: `bytes 0-4/10`.
std::string formatContentRange(const ByteRange& range, std::uint64_t size);

/// The value of Content-Range for a 416: `bytes */10`.
std::string formatUnsatisfiedRange(std::uint64_t size);

} // namespace proxy
