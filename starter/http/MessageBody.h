#pragma once

#include "http/ChunkedDecoder.h"
#include "http/MessageHead.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// How a recipient finds the end of a message body (RFC 9112 section 6.3).
enum class BodyEnd
{
    none,       ///< there is no body
    length,     ///< after as many bytes as Content-Length says
    lastChunk,  ///< after the last chunk, the one of size 0
    connection, ///< where the connection ends
};

struct BodyFraming
{
    BodyEnd end;
    std::uint64_t length = 0; ///< in bytes; only for BodyEnd::length
};

/// The value of Content-Length, in bytes; std::nullopt if there is no such field. Throws BadMessage
/// if it is not a number, or if two numbers differ. A repeated number counts as one, whether it is
/// repeated in another line or after a comma (RFC 9112 section 6.3, rule 5).
std::optional<std::uint64_t> contentLength(const FieldList& fields);

/// The framing of a response body (RFC 9112 section 6.3, rules 1 to 8).
/// A response to HEAD has no body, and neither has one with status 1xx, 204 or 304, whatever its
/// fields say. Transfer-Encoding overrides Content-Length. Without either field, the body ends
/// where the connection ends.
/// Throws BadMessage if the transfer coding is not `chunked`, or if contentLength() throws.
BodyFraming responseBodyFraming(const std::string& requestMethod, const ResponseHead& response);

/// Whether the end of this response can be found, but may not be where the sender meant it: an
/// HTTP/1.0 message with Transfer-Encoding, whose sender may only be passing the field on; a message
/// with Transfer-Encoding and Content-Length; a 204 that announces a body. The next message on the
/// connection could then be the rest of this one, so there must be none (RFC 9112 section 6.1).
bool hasDoubtfulFraming(const ResponseHead& response);

/// The framing of a request body (RFC 9112 sections 6.1 and 6.3). Without Transfer-Encoding and
/// Content-Length there is no body. An attacker who makes two programs see different ends of a
/// request can smuggle a second one in behind it (section 11.2), so everything ambiguous is
/// rejected.
/// Throws BadMessage if both fields are present, if an HTTP/1.0 request has Transfer-Encoding, if
/// `chunked` is not the last coding or is repeated, or if contentLength() throws. Throws
/// NotImplemented if there is another coding before `chunked`.
BodyFraming requestBodyFraming(const RequestHead& request);

/// Decodes a body as its bytes arrive, and knows when the body is complete.
class BodyDecoder
{
public:
    explicit BodyDecoder(BodyFraming framing);

    /// Decodes bytes as they came from the connection, and appends those of the body, without any
    /// framing, to `body`. Returns how many bytes it used; the others come after the end of the
    /// message.
    std::size_t decode(std::string_view bytes, std::string& body);

    /// Whether the body is complete.
    bool isComplete() const;
    /// Whether decode() was given bytes that come after the end of the body.
    bool wasGivenMore() const { return _givenMore; }

    /// The trailer fields of a chunked body, as far as they have come; none for any other.
    const FieldList& trailers() const { return _chunks.trailers(); }

    /// Tells the decoder that the connection has ended. Throws BadMessage if the body is
    /// incomplete, that is, unless it ends where the connection ends.
    void connectionEnded();

private:
    BodyFraming _framing;
    std::uint64_t _left; ///< bytes that are still to come; only for BodyEnd::length
    ChunkedDecoder _chunks;
    bool _connectionEnded = false;
    bool _givenMore = false;
};

} // namespace proxy
