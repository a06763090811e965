#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The tokens of C++ code, without comments and preprocessor lines. A string or character literal
/// is the token `""`. `::`, `->` and `...` are one token, every other punctuation mark is one of
/// its own.
std::vector<std::string> tokensOf(std::string_view code);

bool isName(std::string_view token);

} // namespace gaps
