#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proxy
{

/// Where a request goes: host, port and path. `http://www.example.com:8080/page?id=1` names the
/// host www.example.com, the port 8080 and the path `/page?id=1`.
struct RequestTarget
{
    std::string host;        ///< in lower case, because hosts are compared case-insensitively
    std::uint16_t port = 80; ///< 80 if none is named
    std::string path;        ///< path and query as received, not decoded; never empty

    /// The host, and the port unless it is 80: the value of a Host field, and the authority of a
    /// URI (RFC 9110 section 7.2).
    std::string authority() const;
};

/// Whether `host` has the form of a name that can be looked up: letters, digits, hyphens,
/// underscores and single dots, beginning with a letter or a digit. An IPv6 address does not have
/// this form; this proxy cannot reach one.
bool isHostName(std::string_view host);

/// Whether the first segment of a target in the textbook's form could be a host, with or without a
/// port. `/missing.html` could not: a name that ends like a file is no host, and is not looked up.
bool mayNameAHost(std::string_view target);

/// Reads a target in the textbook's form: a slash, `host` or `host:port`, and then the path, which
/// begins at the next slash or question mark. Without one the path is "/"; a query alone gets a
/// slash before it.
/// The path and the query belong to the origin server: they are not decoded or changed.
/// `target` is one for which mayNameAHost() holds. Throws BadMessage if the port is not a number
/// from 1 to 65535.
RequestTarget parseTextbookTarget(std::string_view target);

/// Parses a target in absolute form, which a client sends if it knows that it speaks to a proxy
/// (RFC 9112 section 3.2.2): `http://www.example.com:8080/page?id=1`. It overrides the Host field.
/// The scheme is compared case-insensitively. A missing path becomes "/", or "*" for the method
/// OPTIONS (section 3.2.4).
/// Throws NotImplemented if the scheme is not http, or missing. Throws BadMessage if the authority
/// contains a user name (RFC 9110 section 4.2.4), if the host is not a host name (isHostName()), if
/// there is a fragment (`#`), or if parseTextbookTarget() throws.
RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target);

/// Parses the target of CONNECT, in authority form: `www.example.com:443`, with both host and port
/// (RFC 9112 section 3.2.3). Throws BadMessage for anything else.
RequestTarget parseAuthorityForm(std::string_view target);

} // namespace proxy
