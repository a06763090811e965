#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proxy
{

/// Takes the chunked transfer coding off a body (RFC 9112 section 7.1):
///
///     5\r\n hello\r\n 0\r\n \r\n        ->        hello
///
/// The bytes may come in pieces of any size: a chunk size line, or the CRLF after the data, may be
/// cut anywhere. What a chunk holds may look like a chunk size line or like the last chunk; only
/// the sizes say where the data ends.
class ChunkedDecoder
{
public:
    /// Takes the next bytes, as they came, from the front of `bytes`, and appends the data in them
    /// to `body`.
    /// A chunk size is hexadecimal; blanks may stand around it, and what follows a semicolon is an
    /// extension, which is passed over.
    /// Trailer fields, between the last chunk and the empty line, are passed over too.
    /// Bytes after the end are left in `bytes`. Throws BadMessage if the coding is broken.
    void decode(std::string_view& bytes, std::string& body);

    /// Whether the last chunk and the empty line after it have been seen.
    bool isComplete() const { return _next == Next::nothing; }

private:
    /// What comes next in the stream.
    enum class Next
    {
        sizeLine,    ///< `1a;extension` CRLF
        data,        ///< `_left` bytes
        endOfData,   ///< the CRLF after them
        trailerLine, ///< a trailer field, or the empty line at the end
        nothing,
    };

    /// Moves bytes from the front of `bytes` to `_line` until a line is whole, its CRLF taken off.
    /// False if there are not enough of them yet. Throws BadMessage if a line is too long, or holds
    /// a bare CR or NUL.
    bool takeLine(std::string_view& bytes);

    Next _next = Next::sizeLine;
    std::uint64_t _left = 0; ///< bytes of the chunk still to come
    std::string _line;
    bool _lineIsWhole = false;
};

} // namespace proxy
