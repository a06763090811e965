#pragma once

#include "tools/gaps/Tokens.h"

#include <string>
#include <vector>

namespace gaps
{

/// Other values for a constant, as code: the other truth value, a string with one letter more, the
/// numbers before and after it (`24h`: 23h and 25h). Empty if the token is no such constant.
std::vector<std::string> otherConstants(const Token& token);

} // namespace gaps
