#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace proxy
{

/// What the access log says about one request: a line in the Combined Log Format of Apache and
/// NCSA. An empty text is not known; in the log it is `-`.
struct AccessLine
{
    std::string host;                                      ///< the client's address
    std::chrono::sys_time<std::chrono::milliseconds> time; ///< when the request arrived
    std::string requestLine;                               ///< as received, valid or not
    int status = 0;
    std::uint64_t bytes = 0; ///< of the body that have been sent, without the head and the framing
    std::string referer;
    std::string userAgent;
};

/// Returns the line, with its end:
///
///     192.0.2.7 - - [28/Nov/2026:21:31:15 +0000] "GET / HTTP/1.1" 200 5 "-" "curl/7.88.1"
///
/// The second and third item, which nobody knows here, are the user by RFC 1413 and by
/// authentication. The client's texts are printable(), and in them a quotation mark is `\x22` and a
/// backslash `\x5C`: so no client can end an item or a line. Each text is cut off where it becomes
/// too long for a log.
std::string formatAccessLine(const AccessLine& line);

} // namespace proxy
