#pragma once

#include <string>
#include <string_view>

namespace proxy
{

/// The first line of a request: `GET /page HTTP/1.1` (RFC 9112 section 3).
struct RequestLine
{
    std::string method;  ///< as received: methods are case-sensitive
    std::string target;  ///< as received, not decoded
    std::string version; ///< "HTTP/1.0", "HTTP/1.1", ...
};

/// Parses a request line, given without its CRLF.
/// Single spaces separate its three parts, and no part is empty. The version is `HTTP/`, a digit, a
/// dot and a digit (RFC 9112 section 2.3). The target contains no control character: a line end in
/// it would end the request line that the proxy sends to the origin. Throws BadMessage for any
/// other line.
RequestLine parseRequestLine(std::string_view line);

/// Whether `version` has the form `HTTP/digit.digit`.
bool isHttpVersion(std::string_view version);

} // namespace proxy
