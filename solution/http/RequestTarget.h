#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace proxy
{

/// Where a request is meant to go: `http://www.example.com:8080/page?id=1` has the host
/// www.example.com, the port 8080 and the path `/page?id=1`.
struct RequestTarget
{
    std::string host;        ///< in lower case: hosts are compared without case
    std::uint16_t port = 80; ///< 80 where none is named
    std::string path;        ///< path and query as they came, nothing decoded; at least "/"

    /// The value of a Host field, and the host part of a URI: the port only where it is not 80
    /// (RFC 9110 section 7.2).
    std::string authority() const;
};

/// Returns true if `host` can be looked up: letters, digits, hyphens, underscores and single dots,
/// beginning with a letter or a digit. An IPv6 address cannot; this proxy does not reach those.
bool isHostName(std::string_view host);

/// Returns the host of a text that begins with `host` or `host:port`: everything up to the first
/// colon, slash or question mark.
std::string_view hostOf(std::string_view text);

/// Parses `host` or `host:port` and the path that follows (RFC 3986 section 3.2). The path begins
/// at the first slash or question mark. If there is none, the path is "/"; a query alone gets a
/// slash before it. The path and the query belong to the origin server: they are not decoded or
/// changed. isHostName() holds for the host of `text`. Throws BadMessage if the port is not a
/// number from 1 to 65535.
RequestTarget parseAuthorityAndPath(std::string_view text);

/// Parses a target in absolute form, as a client sends it to a server that it knows to be a proxy
/// (RFC 9112 section 3.2.2): `http://www.example.com:8080/page?id=1`. It overrides the Host field.
/// The scheme is compared without regard to case. If the path is missing, it is "/", or "*" for the
/// method OPTIONS (section 3.2.4). Throws NotImplemented for any scheme but http (and for a text
/// without a scheme), and BadMessage for a user name in the authority (RFC 9110 section 4.2.4), for
/// a host that is not isHostName(), for a fragment (`#`), and for what parseAuthorityAndPath()
/// rejects.
RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target);

/// Parses the target of CONNECT: `www.example.com:443`, host and port, both required (RFC 9112
/// section 3.2.3). Throws BadMessage for anything else.
RequestTarget parseAuthorityForm(std::string_view target);

} // namespace proxy
