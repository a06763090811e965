#pragma once

#include <string_view>
#include <vector>

namespace proxy
{

/// Whether the text is a token: one or more of the characters that a name of HTTP may have, such as
/// a field name or a method (RFC 9110 section 5.6.2).
bool isToken(std::string_view text);

/// The text without the spaces and tabs at its two ends.
std::string_view trimmed(std::string_view text);

/// The members of a comma-separated list, without the blanks around them and without empty ones
/// (RFC 9110 section 5.6.1). A comma inside a quoted string belongs to its member;
/// from a quote on whose other half is missing, quotes mean nothing.
std::vector<std::string_view> splitList(std::string_view list);

/// Whether two names are the same but for the case of their letters.
bool sameName(std::string_view one, std::string_view other);

/// Whether there is a space, a tab, a line end or another control character in the text.
bool hasBlankOrControl(std::string_view text);

/// Whether the text is a host, with or without a port behind it: a name, an IPv4 address, or an
/// IPv6 address in brackets (RFC 3986 section 3.2.2).
bool isHostAndPort(std::string_view text);

} // namespace proxy
