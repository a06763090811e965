#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// The text with each `%41` replaced by the byte that it stands for. Nothing, if a percent sign is
/// not followed by two hexadecimal digits.
std::optional<std::string> percentDecoded(std::string_view text);

} // namespace proxy
