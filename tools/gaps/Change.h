#pragma once

#include "tools/gaps/Statements.h"

#include <string>
#include <vector>

namespace gaps
{

/// One small change of a piece of code.
struct Change
{
    std::size_t at = 0; ///< where, in bytes
    std::size_t length = 0;
    std::string replacement;
    std::string words;   ///< "`a < b` became `a <= b`"
    bool inLine = false; ///< the words need the line of the change to be understood
};

/// What the rules below have in common: the code, and the changes that they have found.
class ChangeRules
{
protected:
    ChangeRules(const Tokens& tokens, const std::vector<Statement>& statements)
        : _tokens(tokens), _statements(statements)
    {
    }

    /// Puts other code in place of the tokens.
    void add(Range range, const std::string& code, const std::string& words, bool inLine = false)
    {
        const auto begin = _tokens[range.begin].at;
        _changes.push_back({begin, _tokens[range.end - 1].end() - begin, code, words, inLine});
    }

    std::string quoted(Range range) const { return "`" + _tokens.oneLine(range) + "`"; }

    const Tokens& _tokens;
    const std::vector<Statement>& _statements;
    std::vector<Change> _changes;
};

/// The changes of the loops: ended after the first round, a call in the head left out.
std::vector<Change> loopChanges(const Tokens& tokens, const std::vector<Statement>& statements);

/// The changes of the other statements: left out, another value returned.
std::vector<Change> statementChanges(
    const Tokens& tokens, const std::vector<Statement>& statements);

/// The changes of operators, of conditions and their operands, and of constants.
std::vector<Change> expressionChanges(
    const Tokens& tokens, const std::vector<Statement>& statements);

} // namespace gaps
