#pragma once

#include <string>
#include <string_view>

namespace proxy
{

/// The first line of a request: `GET /page HTTP/1.1` (RFC 9112 section 3).
struct RequestLine
{
    std::string method;  ///< as it came: methods are case-sensitive
    std::string target;  ///< as it came, nothing decoded
    std::string version; ///< "HTTP/1.0", "HTTP/1.1", ...
};

/// Takes a request line apart. `line` comes without its CRLF.
/// The three parts stand between single spaces, none is empty, and the version is `HTTP/`, a digit,
/// a dot, a digit (RFC 9112 section 2.3). The target holds no control character: a line end in it
/// would end the line that B sends to C. Throws BadMessage for any other line.
RequestLine parseRequestLine(std::string_view line);

/// Whether `version` has the form `HTTP/digit.digit`.
bool isHttpVersion(std::string_view version);

} // namespace proxy
