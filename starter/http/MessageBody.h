#pragma once

#include "http/ChunkedDecoder.h"
#include "http/MessageHead.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// How the end of a message body is found (RFC 9112 section 6.3).
enum class BodyEnd
{
    none,       ///< there is no body
    length,     ///< after a number of bytes that the head names
    lastChunk,  ///< the body comes in chunks; one of size 0 is the last
    connection, ///< when the connection ends
};

struct BodyFraming
{
    BodyEnd end;
    std::uint64_t length = 0; ///< in bytes; only for BodyEnd::length
};

/// The value of Content-Length, in bytes. Nothing, if there is no such field. Throws BadMessage if
/// it is no number, or is there twice with different numbers; twice the same is taken for one, in
/// two lines or in one with a comma (RFC 9112 section 6.3, rule 5).
std::optional<std::uint64_t> contentLength(const FieldList& fields);

/// The framing of a response's body (RFC 9112 section 6.3, rules 1 to 8):
/// a response to HEAD, and any with status 1xx, 204 or 304, has none, whatever its fields say;
/// Transfer-Encoding comes before Content-Length; without both the connection's end is the end.
/// Throws BadMessage for a transfer coding that is not `chunked`, and what contentLength() throws.
BodyFraming responseBodyFraming(const std::string& requestMethod, const ResponseHead& response);

/// The framing of a request's body (RFC 9112 sections 6.1 and 6.3): without Transfer-Encoding and
/// Content-Length there is none. Whoever can make two programs see different ends of a request can
/// smuggle a second one in behind it; so all that is doubtful is refused.
/// Throws BadMessage if both fields are there, for Transfer-Encoding in HTTP/1.0, if `chunked` is
/// not the last coding or is there twice, and what contentLength() throws. Throws NotImplemented
/// for another coding before `chunked`.
BodyFraming requestBodyFraming(const RequestHead& request);

/// Follows a body as its bytes come, and knows when it has ended.
class BodyDecoder
{
public:
    explicit BodyDecoder(BodyFraming framing);

    /// Takes bytes as they came from the connection and appends those of the body, without any
    /// framing, to `body`. Says how many of them it took: the others stand behind the end of the
    /// message, and are left alone.
    std::size_t decode(std::string_view bytes, std::string& body);

    /// Whether the whole body has been seen.
    bool isComplete() const;
    /// Whether bytes came behind its end.
    bool wasGivenMore() const { return _givenMore; }

    /// To be called when the connection ends before isComplete(). Fine where that is how the body
    /// ends; throws BadMessage if it is cut short.
    void connectionEnded();

private:
    BodyFraming _framing;
    std::uint64_t _left; ///< bytes still to come; only for BodyEnd::length
    ChunkedDecoder _chunks;
    bool _connectionEnded = false;
    bool _givenMore = false;
};

} // namespace proxy
