#pragma once

#include "http/RequestTarget.h"

#include <string>

namespace proxy
{

/// Returns the key under which a response is stored: the URI of the request, such as
/// `http://www.example.com:8080/page?id=1` (RFC 9111 section 2).
/// Two requests have the same key only if the response to one may answer the other: host, port,
/// path and query all count. Only responses to GET are stored; for any other method the key is
/// empty, which means that nothing is looked up and nothing is stored.
std::string cacheKey(const std::string& method, const RequestTarget& target);

} // namespace proxy
