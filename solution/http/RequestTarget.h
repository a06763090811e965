#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proxy
{

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

/// Whether `host` can be looked up: letters, digits, hyphens, underscores and single dots, and the
/// first is a letter or a digit. An IPv6 address cannot; this proxy does not reach those.
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

/// Reads a target in absolute form, as a client sends it that knows it speaks to a proxy (RFC 9112
/// section 3.2.2): `http://www.example.com:8080/page?id=1`. What Host says does not count beside
/// it. The scheme is compared without case. Where the path is missing it is "/", or "*" for the
/// method OPTIONS (section 3.2.4).
/// Throws NotImplemented for any scheme but http (also for what has no scheme at all), BadMessage
/// for a user name in the authority (RFC 9110 section 4.2.4), for a host that isHostName() does not
/// take, for a fragment (`#`), and for what parseTextbookTarget() refuses.
RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target);

/// Reads the target of CONNECT: `www.example.com:443`, host and port, neither may be missing (RFC
/// 9112 section 3.2.3). Throws BadMessage for anything else.
RequestTarget parseAuthorityForm(std::string_view target);

} // namespace proxy
