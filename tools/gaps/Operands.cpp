#include "tools/gaps/Operands.h"

#include <algorithm>
#include <map>
#include <vector>

namespace gaps
{

namespace
{

using Texts = std::vector<std::string_view>;

/// What an operand of `&&` and `||` ends at, inside the same brackets.
const Texts operandEnds{"&&", "||", "?", ":", ",", ";", "=", "+=", "-=", "return", "throw"};

/// The same for the condition of `? :`.
const Texts conditionEnds{operandEnds.begin() + 2, operandEnds.end()};

bool isOneOf(const Texts& texts, std::string_view text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

Range rangeBefore(const Tokens& tokens, std::size_t end, const Texts& ends)
{
    static const Texts opened{"(", "[", "{"};
    auto begin = end;
    while (begin > 0 && !isOneOf(ends, tokens[begin - 1].text) &&
           !isOneOf(opened, tokens[begin - 1].text))
        begin = std::min(begin - 1, tokens[begin - 1].partner);
    return {begin, end};
}

} // namespace

Range operandBefore(const Tokens& tokens, std::size_t at)
{
    return rangeBefore(tokens, at, operandEnds);
}

Range operandAfter(const Tokens& tokens, std::size_t at)
{
    static const Texts closed{")", "]", "}"};
    auto end = at + 1;
    while (end < tokens.size() && !isOneOf(operandEnds, tokens[end].text) &&
           !isOneOf(closed, tokens[end].text))
        end = tokens.after(end);
    return {at + 1, end};
}

Range conditionBefore(const Tokens& tokens, std::size_t at)
{
    return rangeBefore(tokens, at, conditionEnds);
}

std::string negated(const Tokens& tokens, Range range)
{
    static const std::map<std::string_view, std::string_view> opposites{{"==", "!="}, {"!=", "=="},
        {"<", ">="}, {">=", "<"}, {">", "<="}, {"<=", ">"}, {"+", ""}, {"-", ""}, {"*", ""},
        {"/", ""}, {"%", ""}};
    const auto code = std::string(tokens.code(range));
    if (code == "true" || code == "false")
        return code == "true" ? "false" : "true";
    std::size_t operators = 0;
    std::size_t comparisons = 0;
    std::size_t looser = 0; // those that would be torn apart if only a comparison changed
    std::size_t comparison = range.begin;
    for (auto i = range.begin; i < range.end; i = tokens.after(i))
    {
        if (!tokens.isBinary(i))
            continue;
        ++operators;
        const auto found = opposites.find(tokens[i].text);
        if (found == opposites.end())
            ++looser;
        else if (!found->second.empty())
        {
            ++comparisons;
            comparison = i;
        }
    }
    if (operators == 0)
        return tokens.is(range.begin, "!") ? code.substr(1) : "!" + code;
    if (looser > 0 || comparisons != 1)
        return "!(" + code + ")";
    const auto at = tokens[comparison].at - tokens[range.begin].at;
    const auto sign = tokens[comparison].text;
    return code.substr(0, at) + std::string(opposites.at(sign)) + code.substr(at + sign.size());
}

} // namespace gaps
