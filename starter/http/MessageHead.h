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
    std::string reason; ///< may be empty; means nothing to a program
    FieldList fields;
    std::string version = "HTTP/1.1"; ///< of who sent it; we always send our own
};

/// Reads a head as Connection::receiveHead() gives it, the empty line included. One empty line
/// before a request is passed over: some clients send it behind a body (RFC 9112 section 2.2).
/// They throw BadMessage if it breaks the grammar.
RequestHead parseRequestHead(std::string_view head);
ResponseHead parseResponseHead(std::string_view head);

/// The text of a request's head, as it is.
std::string formatRequestHead(const RequestHead& head);

/// The text of a response's head, ready to be sent: the status line (always HTTP/1.1, our own
/// version: RFC 9110 section 2.5), a line for each field, and the empty line that ends the head,
/// each ended by CRLF. RFC 9112 sections 2.1 and 4.
std::string formatResponseHead(const ResponseHead& head);

} // namespace proxy
