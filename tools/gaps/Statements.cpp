// Reads statements by descending into them. Only their extent is of interest: an expression is
// whatever ends with a semicolon.

#include "tools/gaps/Statements.h"

#include "tools/gaps/StatementForms.h"

#include <algorithm>

namespace gaps
{

namespace
{

class Reader
{
public:
    explicit Reader(const Tokens& tokens) : _tokens(tokens) {}

    /// Reads the statements of the range.
    void sequence(Range range, Returns returns)
    {
        for (auto at = range.begin; at < range.end;)
            at = std::min(statement({at, range.end}, returns), range.end);
    }

    std::vector<Statement> result;

private:
    using Kind = Statement::Kind;

    /// Reads the statement at the beginning of the range, and returns the index after it.
    std::size_t statement(Range range, Returns returns)
    {
        const auto at = range.begin;
        if (_tokens.is(at, ";"))
            return at + 1;
        if (_tokens.is(at, "{"))
        {
            sequence({at + 1, _tokens[at].partner}, returns);
            return _tokens.after(at);
        }
        const auto index = result.size();
        result.push_back({Kind::expression, {at, range.end}, {}, {}, {}, {}});
        auto end = at;
        if (_tokens.is(at, "if"))
            end = conditional(index, range, returns);
        else if (_tokens.is(at, "for") || _tokens.is(at, "while") || _tokens.is(at, "switch"))
            end = withHead(index, range, returns);
        else if (_tokens.is(at, "try"))
            end = attempt(index, range, returns);
        else
            end = simple(index, range, returns);
        result[index].all.end = end;
        return end;
    }

    /// The head of a statement whose brackets are at `open`.
    Range head(std::size_t index, std::size_t open)
    {
        const auto at = result[index].all.begin;
        const auto end = _tokens.is(open, "(") ? _tokens.after(open) : open;
        result[index].head = {at, end};
        lambdas({open, end});
        return {std::min(open + 1, end), end - (end > open ? 1 : 0)};
    }

    /// Reads the statement that depends on another one.
    std::size_t body(std::size_t index, Range range, Returns returns)
    {
        const auto end = range.empty() ? range.end : statement(range, returns);
        result[index].body = {range.begin, end};
        return end;
    }

    std::size_t conditional(std::size_t index, Range range, Returns returns)
    {
        const auto open = range.begin + (_tokens.is(range.begin + 1, "constexpr") ? 2 : 1);
        result[index].kind = Kind::conditional;
        const auto inside = head(index, open);
        const auto semicolon = _tokens.find(inside, {";"});
        result[index].condition = {
            semicolon == inside.end ? inside.begin : semicolon + 1, inside.end};
        const auto child = result.size();
        const auto end = body(index, {result[index].head.end, range.end}, returns);
        if (end >= range.end || !_tokens.is(end, "else"))
        {
            markAlone(child, result[index].body);
            return end;
        }
        const auto other = result.size();
        const auto last = statement({end + 1, range.end}, returns);
        result[index].otherwise = {end, last};
        markAlone(other, {end + 1, last});
        return last;
    }

    /// If the statement `child` is all that the body contains, it depends on the one around it.
    void markAlone(std::size_t child, Range body)
    {
        if (_tokens.is(body.begin, "{"))
            body = {body.begin + 1, body.end - 1};
        if (child < result.size() && result[child].all == body)
            result[child].alone = true;
    }

    std::size_t withHead(std::size_t index, Range range, Returns returns)
    {
        const auto inside = head(index, range.begin + 1);
        const auto first = _tokens.find(inside, {";"});
        const bool isFor = _tokens.is(range.begin, "for");
        result[index].kind = _tokens.is(range.begin, "switch") ? Kind::selection : Kind::loop;
        if (_tokens.is(range.begin, "while"))
            result[index].condition = inside;
        if (isFor && first == inside.end)
            result[index].kind = Kind::rangeLoop;
        else if (isFor)
            result[index].condition = {first + 1, _tokens.find({first + 1, inside.end}, {";"})};
        const auto child = result.size();
        const auto end = body(index, {result[index].head.end, range.end}, returns);
        if (result[index].kind == Kind::rangeLoop)
            markAlone(child, result[index].body);
        return end;
    }

    std::size_t attempt(std::size_t index, Range range, Returns returns)
    {
        result[index].kind = Kind::attempt;
        auto end = body(index, {range.begin + 1, range.end}, returns);
        while (end < range.end && _tokens.is(end, "catch"))
        {
            const auto handler = result.size();
            result.push_back({Kind::handler, {end, range.end}, {}, {}, {}, {}});
            head(handler, end + 1);
            end = body(handler, {result[handler].head.end, range.end}, returns);
            result[handler].all.end = end;
            ++result[index].handlers;
        }
        return end;
    }

    /// A statement that contains no other, except in lambdas.
    std::size_t simple(std::size_t index, Range range, Returns returns)
    {
        const auto kind = formOf(_tokens, range.begin);
        result[index].kind = kind;
        result[index].returns = returns;
        if (kind == Kind::label)
            return std::min(_tokens.find(range, {":"}) + 1, range.end);
        const auto brace = kind == Kind::declaration ? functionBody(_tokens, range) : range.end;
        if (brace != range.end)
        {
            sequence({brace + 1, _tokens[brace].partner}, returnsOf(_tokens, {range.begin, brace}));
            return _tokens.after(brace);
        }
        const auto semicolon = _tokens.find(range, {";"});
        if (kind == Kind::returning)
            result[index].body = {range.begin + 1, semicolon};
        lambdas({range.begin, semicolon});
        return std::min(semicolon + 1, range.end);
    }

    void lambdas(Range range)
    {
        for (auto at = range.begin; at < range.end; ++at)
        {
            if (!_tokens.is(at, "{") || !opensLambda(_tokens, at))
                continue;
            sequence({at + 1, _tokens[at].partner}, Returns::truth);
            at = _tokens[at].partner;
        }
    }

    const Tokens& _tokens;
};

} // namespace

std::vector<Statement> statementsOf(const Tokens& tokens, Returns returns)
{
    Reader reader(tokens);
    reader.sequence(tokens.whole(), returns);
    return reader.result;
}

} // namespace gaps
