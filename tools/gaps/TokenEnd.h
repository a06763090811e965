#pragma once

#include "tools/gaps/Tokens.h"

#include <cstddef>
#include <string_view>

namespace gaps
{

/// The end of the token that begins at this place, which is no space and no comment; stores its kind.
std::size_t tokenEnd(std::string_view code, std::size_t at, Token::Kind& kind);

/// The end of the comment or preprocessor line that begins at this place; `at` if none does.
std::size_t ignoredEnd(std::string_view code, std::size_t at);

} // namespace gaps
