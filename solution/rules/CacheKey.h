#pragma once

#include "http/RequestTarget.h"

#include <string>

namespace proxy
{

/// What names a stored response: the URI that it answers, such as
/// `http://www.example.com:8080/page?id=1` (RFC 9111 section 2).
/// Two requests get the same key only if one may be answered with the response to the other: host,
/// port, path and query all count. Only responses to GET are kept; any other method has no key.
/// Empty: no key, so nothing is looked up and nothing is kept.
std::string cacheKey(const std::string& method, const RequestTarget& target);

} // namespace proxy
