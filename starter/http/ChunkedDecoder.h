#pragma once

#include "http/FieldList.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace proxy
{

/// Removes the chunked transfer coding from a body (RFC 9112 section 7.1):
///
///     5\r\n hello\r\n 0\r\n \r\n        ->        hello
///
/// The bytes may come in pieces of any size: a piece may end anywhere, even within a chunk size
/// line or within the CRLF after the data. The data of a chunk may look like a chunk size line or
/// like the last chunk; only the sizes say where it ends.
class ChunkedDecoder
{
public:
    /// Decodes the next bytes, taking them from the front of `bytes`, and appends the data to
    /// `body`.
    /// parseChunkSize() reads the chunk size line; chunk extensions are ignored. Trailer fields, which
    /// come between the last chunk and the empty line, are no part of the body: takeLine() keeps them.
    /// Bytes after the end of the body are left in `bytes`. Throws BadMessage if the coding is
    /// invalid.
    void decode(std::string_view& bytes, std::string& body);

    /// Whether the body is complete: the last chunk has come, and the empty line after it.
    bool isComplete() const { return _next == Next::nothing; }

    /// The trailer fields that have come so far (RFC 9112 section 7.1.2).
    const FieldList& trailers() const { return _trailers; }

private:
    /// What the decoder expects next.
    enum class Next
    {
        sizeLine,    ///< `1a;extension` CRLF
        data,        ///< `_left` bytes
        endOfData,   ///< the CRLF after them
        trailerLine, ///< a trailer field, or the empty line at the end
        nothing,
    };

    /// Moves bytes from the front of `bytes` to `_line` until the line is complete, and removes its
    /// CRLF. Returns false if the line needs more bytes. Throws BadMessage if it is too long, does
    /// not end in CRLF, or contains a bare CR or NUL. A trailer line is also added to the trailers:
    /// throws BadMessage if it is not a field line, or if there are too many.
    bool takeLine(std::string_view& bytes);
    void addTrailer();

    Next _next = Next::sizeLine;
    std::uint64_t _left = 0; ///< bytes of the chunk that are still to come
    std::string _line;
    bool _lineIsComplete = false;
    FieldList _trailers;
    std::size_t _sizeOfTrailers = 0; ///< in bytes
};

} // namespace proxy
