#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// The text with each `%41` replaced by the byte that it encodes (RFC 3986 section 2.1);
/// std::nullopt if a percent sign is not followed by two hexadecimal digits.
std::optional<std::string> percentDecoded(std::string_view text);

} // namespace proxy
