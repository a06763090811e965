#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// Where a request is meant to go: `/www.example.com:8080/page?id=1` in the textbook's form names
/// host www.example.com, port 8080, path `/page?id=1`.
struct RequestTarget
{
    std::string host;        ///< in lower case: hosts are compared without case
    std::uint16_t port = 80; ///< 80 where none is named
    std::string path;        ///< path and query as they came, nothing decoded; at least "/"

    /// The value of a Host field, and the host part of a URI: the port only where it is not 80
    /// (RFC 9110 section 7.2).
    std::string authority() const;
};

/// Whether the first segment of a target in the textbook's form could be a host, with or without a
/// port. `/missing.html` could not: a name that ends like a file is no host, and is not looked up.
bool mayNameAHost(std::string_view target);

/// Reads a target in the textbook's form: a slash, `host` or `host:port`, and then the path, which
/// begins at the next slash or question mark. Without one the path is "/"; a query alone gets a
/// slash before it.
/// The path and the query belong to the origin server: they are not decoded or changed.
/// `target` is one for which mayNameAHost() holds. Throws BadMessage if the port is not a number
/// from 1 to 65535.
RequestTarget parseTarget(std::string_view target);
