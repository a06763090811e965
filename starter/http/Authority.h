#pragma once

#include <string>
#include <string_view>

namespace proxy
{

/// Returns `host:port` of a text that begins with it: everything before a slash or a question mark.
std::string_view authorityOf(std::string_view text);

/// Returns the host of a text that begins with `host` or `host:port`: everything before the colon
/// of the port, a slash or a question mark. The colons between brackets belong to an IPv6 address.
std::string_view hostOf(std::string_view text);

/// Whether the text is a host (RFC 3986 section 3.2.2): a name, an IPv4 address, or an IPv6 address
/// in brackets. A name consists of letters, digits, `-._~!$&'()*+,;=` and bytes that are
/// percent-encoded, and is not empty (RFC 9110 section 4.2.1). A zone (`[fe80::1%25eth0]`) is
/// rejected, and so is an address of a later version (`[v7.x]`): no program can reach one.
bool isHost(std::string_view text);

/// The one form of all hosts that mean the same: names in lower case, without percent-encoding
/// where none is needed (RFC 3986 section 6.2.2), and IPv6 addresses in the form of RFC 5952, with
/// their brackets. Throws BadMessage if the text is not a host.
std::string normalizedHost(std::string_view host);

/// Whether the text is a host, with or without a colon and a port, as in a Host field or in a URI.
/// The port is a number from 1 to 65535, or empty, which means the default port (RFC 3986 section
/// 3.2.3). There is no user name.
bool isHostAndPort(std::string_view text);

/// Whether Host may have this value in a request with this target. It may be empty only if the
/// target itself names the host; otherwise it is unknown (RFC 9112 sections 3.2 and 3.3).
bool isHostField(std::string_view value, std::string_view target);

} // namespace proxy
