// A loop that ends after its first round shows whether a test needs the second one.

#include "tools/gaps/Change.h"
#include "tools/gaps/StatementForms.h"

#include <algorithm>

namespace gaps
{

namespace
{

class LoopRules : ChangeRules
{
public:
    LoopRules(const Tokens& tokens, const std::vector<Statement>& statements)
        : ChangeRules(tokens, statements)
    {
    }

    std::vector<Change> changes()
    {
        for (const auto& statement : _statements)
        {
            const bool isLoop = statement.kind == Kind::loop || statement.kind == Kind::rangeLoop;
            if (isLoop && !statement.body.empty())
                endAfterOneRound(statement);
            if (statement.kind == Kind::loop && _tokens.is(statement.all.begin, "for"))
                leaveOutCallsInHead(statement);
        }
        return _changes;
    }

private:
    using Kind = Statement::Kind;

    void endAfterOneRound(const Statement& loop)
    {
        const bool block = _tokens.is(loop.body.begin, "{");
        const Range inside = block ? Range{loop.body.begin + 1, loop.body.end - 1} : loop.body;
        if (endsWithJump(inside))
            return;
        const std::string code(_tokens.code(loop.body));
        const auto last = code.rfind('\n') + 1; // with the indentation of the brace
        add(loop.body,
            block && last > 0 ? code.substr(0, code.size() - 1) + "    break;\n" + code.substr(last)
                              : "{ " + code + " break; }",
            quoted(loop.head) + " ends after its first round");
    }

    /// `for (reap(); !done(); reap())`: the calls in the head.
    void leaveOutCallsInHead(const Statement& loop)
    {
        const Range first{loop.head.begin + 2, loop.condition.begin - 1};
        const Range next{loop.condition.end + 1, loop.head.end - 1};
        for (const auto range : {first, next})
        {
            const bool isCall = !range.empty() && _tokens.is(range.end - 1, ")") &&
                                formOf(_tokens, range.begin) == Kind::expression;
            if (isCall)
                add(range, "",
                    quoted(range) + (range == first ? " before `" : " after each round of `") +
                        _tokens.oneLine(loop.head) + "` was left out");
        }
    }

    /// Whether the statements in the range end with a jump out of them.
    bool endsWithJump(Range range) const
    {
        return std::any_of(_statements.begin(), _statements.end(),
            [range](const Statement& statement)
            {
                const bool jumps = statement.kind == Kind::jump ||
                                   statement.kind == Kind::thrower ||
                                   statement.kind == Kind::returning;
                return jumps && !statement.alone && statement.all.begin >= range.begin &&
                       statement.all.end == range.end;
            });
    }
};

} // namespace

std::vector<Change> loopChanges(const Tokens& tokens, const std::vector<Statement>& statements)
{
    return LoopRules(tokens, statements).changes();
}

} // namespace gaps
