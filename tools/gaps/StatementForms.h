#pragma once

#include "tools/gaps/Statements.h"

namespace gaps
{

/// The kind of a statement without a head, from its first tokens: label, jump, thrower, returning,
/// declaration or expression.
Statement::Kind formOf(const Tokens& tokens, std::size_t at);

/// The brace that opens the body of the function which begins the range; range.end without one.
std::size_t functionBody(const Tokens& tokens, Range range);

/// What the function with this head returns: `static bool isEmpty(...)`.
Returns returnsOf(const Tokens& tokens, Range head);

/// Whether the brace opens the body of a lambda, and not a list of values.
bool opensLambda(const Tokens& tokens, std::size_t brace);

} // namespace gaps
