#pragma once

#include <string>

namespace proxy
{

/// Whether the method is safe: it only reads, and changes nothing at the origin (RFC 9110 section
/// 9.2.1). GET, HEAD, OPTIONS and TRACE are safe. Any other method might change something, and an
/// unknown one must be expected to.
inline bool isSafe(const std::string& method)
{
    return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
}

} // namespace proxy
