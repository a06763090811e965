#pragma once

#include "http/MessageHead.h"
#include "http/RequestTarget.h"

#include <vector>

namespace proxy
{

/// What is stored about these is not good any more, once C has answered this request like this (RFC
/// 9111 section 4.4). A method that is not isSafe() may have changed something at C; if C answers
/// with 2xx or 3xx, then it has: the target itself, and what Location and Content-Location name, as
/// far as they are on the same host and port. (Else one server could empty the cache of another's
/// pages.) Empty, if nothing has changed.
std::vector<RequestTarget> invalidatedBy(
    const RequestHead& request, const RequestTarget& target, const ResponseHead& response);

/// Whether a method only reads (RFC 9110 section 9.2.1): GET, HEAD, OPTIONS, TRACE. Of a method
/// that nobody knows here that cannot be said.
bool isSafe(const std::string& method);

} // namespace proxy
