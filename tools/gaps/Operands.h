#pragma once

#include "tools/gaps/Tokens.h"

#include <string>

namespace gaps
{

/// The operand in front of an operator that binds as `&&` or tighter.
Range operandBefore(const Tokens& tokens, std::size_t at);

/// The operand behind it.
Range operandAfter(const Tokens& tokens, std::size_t at);

/// The condition in front of the `?` at this place.
Range conditionBefore(const Tokens& tokens, std::size_t at);

/// The condition that is true where the one of the range is false, as a person would write it:
/// `a >= b` for `a < b`, `found` for `!found`.
std::string negated(const Tokens& tokens, Range range);

} // namespace gaps
