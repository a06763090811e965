// Operators, conditions and constants. Every token is looked at, wherever it is; the rules below say
// which of them would not compile or not matter.

#include "tools/gaps/Change.h"
#include "tools/gaps/Constants.h"
#include "tools/gaps/Operands.h"

#include <algorithm>
#include <map>

namespace gaps
{

namespace
{

class ExpressionRules : ChangeRules
{
public:
    ExpressionRules(const Tokens& tokens, const std::vector<Statement>& statements)
        : ChangeRules(tokens, statements)
    {
    }

    std::vector<Change> changes()
    {
        for (const auto& statement : _statements)
            invertCondition(statement);
        for (std::size_t i = 0; i < _tokens.size(); ++i)
        {
            invertOperands(i);
            exchangeOperator(i);
            changeConstant(i);
        }
        return _changes;
    }

private:
    void replace(Range range, const std::string& code)
    {
        add(range, code, quoted(range) + " became `" + code + "`", true);
    }

    void invert(Range range)
    {
        if (!range.empty())
            add(range, negated(_tokens, range), quoted(range) + " was inverted", true);
    }

    /// `if (const auto x = f())` becomes `if (const auto x = f(); !x)`.
    void invertCondition(const Statement& statement)
    {
        const auto condition = statement.condition;
        if (condition.empty())
            return;
        const auto equals = _tokens.find(condition, {"="});
        if (equals == condition.end)
            return invert(condition);
        if (statement.kind != Statement::Kind::conditional || !_tokens.isWord(equals - 1))
            return;
        const auto name = std::string(_tokens[equals - 1].text);
        _changes.push_back({_tokens[condition.end - 1].end(), 0, "; !" + name,
            "`" + name + "` was inverted", true});
    }

    void invertOperands(std::size_t at)
    {
        if (_tokens.isBinary(at) && (_tokens.is(at, "&&") || _tokens.is(at, "||")))
        {
            invert(operandBefore(_tokens, at));
            invert(operandAfter(_tokens, at));
        }
        if (_tokens.is(at, "?"))
            invert(conditionBefore(_tokens, at));
    }

    void exchangeOperator(std::size_t at)
    {
        static const std::map<std::string_view, std::string> others{{"<", "<="}, {"<=", "<"},
            {">", ">="}, {">=", ">"}, {"==", "!="}, {"!=", "=="}, {"&&", "||"}, {"||", "&&"},
            {"+", "-"}, {"-", "+"}, {"*", "/"}, {"/", "*"}, {"%", "*"}, {"|", "&"}, {"+=", "-="},
            {"-=", "+="}};
        const auto found = others.find(_tokens[at].text);
        if (found == others.end() || !_tokens.isBinary(at) || _tokens.is(at - 1, "template"))
            return;
        const bool numbersOnly = _tokens.is(at, "*") || _tokens.is(at, "/") || _tokens.is(at, "%");
        if (numbersOnly && !isNumber(at - 1) && !isNumber(at + 1))
            return;
        if ((_tokens.is(at, "+") || _tokens.is(at, "+=")) && joinsStrings(at))
            return;
        replace({at, at + 1}, found->second);
    }

    /// A factor is no bound but the size of something. An index is not made larger, because what a
    /// program does beyond the end of an array says nothing about the tests.
    void changeConstant(std::size_t at)
    {
        const auto others = otherConstants(_tokens[at]);
        const bool isFactor = isNumber(at) && (_tokens.is(at - 1, "*") || _tokens.is(at + 1, "*"));
        const bool isMessage = _tokens[at].kind == Token::Kind::string && isForPeople(at);
        if (isFactor || isMessage)
            return;
        const bool isIndex = isNumber(at) && _tokens.is(at - 1, "[");
        for (std::size_t i = 0; i + (isIndex ? 1 : 0) < others.size(); ++i)
            replace({at, at + 1}, others[i]);
    }

    bool isNumber(std::size_t at) const { return _tokens[at].kind == Token::Kind::number; }

    /// Whether a string literal is among what is added: then these are strings.
    bool joinsStrings(std::size_t at) const
    {
        const auto end = operandAfter(_tokens, at).end;
        for (auto i = operandBefore(_tokens, at).begin; i < end; ++i)
        {
            if (_tokens[i].kind == Token::Kind::string)
                return true;
        }
        return false;
    }

    /// Whether it is a part of a message: of an exception or of the log.
    bool isForPeople(std::size_t at) const
    {
        return std::any_of(_statements.begin(), _statements.end(),
            [this, at](const Statement& statement)
            {
                const auto first = statement.all.begin;
                const bool speaks = _tokens.is(first, "throw") ||
                                    (_tokens.is(first, "Log") && _tokens.is(first + 2, "line"));
                return speaks && first < at && at < statement.all.end;
            });
    }
};

} // namespace

std::vector<Change> expressionChanges(
    const Tokens& tokens, const std::vector<Statement>& statements)
{
    return ExpressionRules(tokens, statements).changes();
}

} // namespace gaps
