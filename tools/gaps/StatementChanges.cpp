// What may be left out of a statement. A change that is the same as another one in its effect is
// not made: where an `if` guards a single statement, leaving out the `if` leaves out the statement.

#include "tools/gaps/Change.h"
#include "tools/gaps/Operands.h"

#include <algorithm>
#include <array>

namespace gaps
{

namespace
{

class StatementRules : ChangeRules
{
public:
    StatementRules(const Tokens& tokens, const std::vector<Statement>& statements)
        : ChangeRules(tokens, statements)
    {
    }

    std::vector<Change> changes()
    {
        for (const auto& statement : _statements)
            change(statement);
        return _changes;
    }

private:
    using Kind = Statement::Kind;

    void change(const Statement& statement)
    {
        switch (statement.kind)
        {
        case Kind::expression:
        case Kind::thrower:
            return leaveOut(statement, statement.all, statement.all);
        case Kind::conditional:
            return leaveOutBranch(statement);
        case Kind::rangeLoop:
            return leaveOut(statement, statement.all, statement.head);
        case Kind::attempt:
            return leaveOutHandlers(statement);
        case Kind::label:
        case Kind::jump:
            if (!endsSelection(statement.all.end - (statement.kind == Kind::jump ? 2 : 0)))
                leaveOut(statement, statement.all, statement.all);
            return;
        case Kind::returning:
            return returnOther(statement);
        case Kind::loop: // Without it, or without end: its condition is inverted.
        case Kind::selection:
        case Kind::handler:
        case Kind::declaration:
            return;
        }
    }

    void leaveOut(const Statement& statement, Range range, Range shown)
    {
        const bool isLabel = statement.kind == Kind::label;
        if (!statement.alone)
            add(range, isLabel ? "" : ";", quoted(shown) + " was left out");
    }

    void leaveOutBranch(const Statement& statement)
    {
        if (statement.otherwise.empty())
            return leaveOut(statement, statement.all, statement.head);
        add(statement.otherwise, "", "the `else` of " + quoted(statement.head) + " was left out");
    }

    /// With one handler, nothing is caught.
    void leaveOutHandlers(const Statement& attempt)
    {
        if (attempt.handlers == 1)
            return add(attempt.all, std::string(_tokens.code(attempt.body)),
                "`try` and its handler were left out");
        for (const auto& handler : _statements)
        {
            const bool own = handler.kind == Kind::handler &&
                             handler.all.begin >= attempt.body.end &&
                             handler.all.end <= attempt.all.end;
            if (own)
                add(handler.all, "", quoted(handler.head) + " was left out");
        }
    }

    /// Whether the `break` at the end of a switch is here, where it does not matter.
    bool endsSelection(std::size_t at) const
    {
        return _tokens.is(at, "break") &&
               std::any_of(_statements.begin(), _statements.end(),
                   [at](const Statement& statement)
                   { return statement.kind == Kind::selection && statement.body.end == at + 3; });
    }

    void returnOther(const Statement& statement)
    {
        static constexpr std::array<std::string_view, 6> defaults{
            "{}", "std::nullopt", "nullptr", "false", "0", "\"\""};
        const auto value = _tokens.oneLine(statement.body);
        const bool isDefault = std::find(defaults.begin(), defaults.end(), value) != defaults.end();
        if (value.empty() || (statement.returns == Returns::value && isDefault))
            return;
        if (statement.returns == Returns::truth)
            return add(statement.all, "return " + negated(_tokens, statement.body) + ";",
                quoted(statement.all) + " returns the opposite");
        const std::string other = statement.returns == Returns::value ? "return {};" : "return;";
        add(statement.all, other, quoted(statement.all) + " became `" + other + "`");
    }
};

} // namespace

std::vector<Change> statementChanges(const Tokens& tokens, const std::vector<Statement>& statements)
{
    return StatementRules(tokens, statements).changes();
}

} // namespace gaps
