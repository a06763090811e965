#pragma once

#include "http/FieldList.h"
#include "http/RequestLine.h"
#include "http/RequestTarget.h"

#include <string>

/// The request that B sends to C, ready to be sent: request line (the method that A used, the path
/// of the target, HTTP/1.1), `Host`, `Connection: close`, and the empty line.
/// The target is the path alone: the host stands in Host (RFC 9112 section 3.2.1, RFC 9110 section
/// 7.2). `Connection: close` asks C to end the connection after its response.
std::string formatRequest(const std::string& method, const RequestTarget& target);

/// The fields that are meant for both ends: all but those that speak of one connection (Connection,
/// the fields that it names, and the well-known others). RFC 9110 section 7.6.1.
FieldList endToEndFields(const FieldList& fields);
