#pragma once

#include "http/FieldList.h"
#include "http/RequestLine.h"

#include <string>
#include <string_view>

namespace proxy
{

/// The head of a request: request line and fields.
struct RequestHead
{
    RequestLine line;
    FieldList fields;
};

/// The head of a response: status line and fields (RFC 9112 section 4).
struct ResponseHead
{
    int status;         ///< three digits, 100 to 999
    std::string reason; ///< may be empty; programs ignore it
    FieldList fields;
    std::string version = "HTTP/1.1"; ///< the sender's; the proxy always sends its own
};

/// Parses a head as Connection::receiveHead() returns it, including the empty line. One empty line
/// before a request is ignored, because some clients send it after a body (RFC 9112 section 2.2).
/// Throws BadMessage if the head violates the grammar, or if a response is of another major version
/// than HTTP/1 (a request of another one is answered with 505, by checkRequest()).
RequestHead parseRequestHead(std::string_view head);
ResponseHead parseResponseHead(std::string_view head);

/// The text of a request head, unchanged.
std::string formatRequestHead(const RequestHead& head);

/// The text of a response head, ready to be sent: the status line, a line for each field, and the
/// empty line that ends the head, each ended by CRLF (RFC 9112 sections 2.1 and 4). The version is
/// always HTTP/1.1, the proxy's own (RFC 9110 section 2.5).
std::string formatResponseHead(const ResponseHead& head);

} // namespace proxy
