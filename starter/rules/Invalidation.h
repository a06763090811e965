#pragma once

#include "http/MessageHead.h"
#include "http/RequestTarget.h"

#include <vector>

namespace proxy
{

/// Returns the targets whose stored responses are no longer valid once the origin has answered this
/// request with this response (RFC 9111 section 4.4). A method that is not isSafe() may have
/// changed something at the origin; a 2xx or 3xx response says that it has: the target itself, and
/// what Location and Content-Location name, provided they are on the same host and port. (Otherwise
/// one server could empty the cache of another server's pages.) Empty if nothing has changed.
std::vector<RequestTarget> invalidatedBy(
    const RequestHead& request, const RequestTarget& target, const ResponseHead& response);

} // namespace proxy
