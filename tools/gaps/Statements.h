#pragma once

#include "tools/gaps/Tokens.h"

#include <vector>

namespace gaps
{

/// What a function returns, as far as its value can be replaced by another.
enum class Returns
{
    nothing, ///< void
    truth,   ///< a bool, or what a lambda returns: usually it is a predicate
    value
};

/// One statement of a piece of code, and the parts of it that a change may leave out.
struct Statement
{
    enum class Kind
    {
        expression,  ///< a call, an assignment
        declaration, ///< also a function with its body
        conditional, ///< if
        loop,
        rangeLoop, ///< for (... : ...)
        selection, ///< switch
        attempt,   ///< try with all its handlers
        handler,   ///< catch
        label,     ///< case or default, with the colon
        jump,      ///< break, continue, goto
        thrower,
        returning
    };

    Kind kind;
    Range all;
    Range head;      ///< the keyword and what is in brackets after it: `if (a < b)`
    Range condition; ///< of an if or a loop; empty if it is not an expression
    Range body; ///< of what has a head: the statement that depends on it. Of a return: the value
    Range otherwise;                  ///< of an if: `else` and its statement
    std::size_t handlers = 0;         ///< of an attempt
    Returns returns = Returns::value; ///< of a return: what its function returns
    bool alone = false;               ///< without it, the statement around it would do nothing
};

/// The statements of the code in the order of their beginning, also those inside of others and in
/// lambdas. Code that it does not understand belongs to the statement before it.
std::vector<Statement> statementsOf(const Tokens& tokens, Returns returns);

} // namespace gaps
