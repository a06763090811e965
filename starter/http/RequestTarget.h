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
    std::string host;        ///< as normalizedHost() returns it: equal hosts are equal texts
    std::uint16_t port = 80; ///< 80 if none is named, as in `host` and `host:`
    std::string path;        ///< path and query as received, not decoded; never empty

    /// The host, and the port unless it is 80: the value of a Host field, and the authority of a
    /// URI (RFC 9110 section 7.2).
    std::string authority() const;
};

/// Whether `host` has the form of a name that can be looked up: letters, digits, hyphens,
/// underscores and single dots, beginning with a letter or a digit.
bool isHostName(std::string_view host);

/// Throws BadMessage if a request target has none of the forms that RFC 9112 section 3.2 allows for
/// this method: for CONNECT a host with a port (parseAuthorityForm()); for any other a path, `*`,
/// or a URI, which has a scheme, `://` and a host. It cannot have a fragment (`#`), which is for
/// the client only. Of the other characters that no URI contains, the ones that browsers send all
/// the same are accepted, and nothing in the target is repaired.
void checkTarget(std::string_view method, std::string_view target);

/// Parses `host` or `host:port` and the path that follows (RFC 3986 section 3.2). The path begins
/// at the first slash or question mark. If there is none, the path is "/"; a query alone gets a
/// slash before it. The path and the query belong to the origin server: they are not decoded or
/// changed. isHost() holds for the host of `text`; an empty port (`host:`) is port 80. Throws
/// BadMessage if the port is not a number from 1 to 65535.
RequestTarget parseAuthorityAndPath(std::string_view text);

/// Parses a target in absolute form, which a client sends if it knows that it speaks to a proxy
/// (RFC 9112 section 3.2.2): `http://www.example.com:8080/page?id=1`. It overrides the Host field.
/// The scheme is compared case-insensitively. A missing path becomes "/", or "*" for the method
/// OPTIONS (section 3.2.4).
/// Throws NotImplemented if the target does not begin with `http://`. Throws BadMessage if the
/// authority is not a host with or without a port (isHostAndPort()): a user name before the host is
/// refused (RFC 9110 section 4.2.4). Throws what parseAuthorityAndPath() throws.
RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target);

/// Parses the target of CONNECT, in authority form: `www.example.com:443`, with both host and port
/// (RFC 9112 section 3.2.3), neither of which may be empty. Throws BadMessage for anything else.
RequestTarget parseAuthorityForm(std::string_view target);

} // namespace proxy
