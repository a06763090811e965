// Reads a function's head backwards from its body: first to where the declaration begins, past the
// member initialisers of a constructor, then forwards to the first parentheses that hold
// parameters. It is no parser of C++; a head that it cannot read counts as no function, and the
// tool says so.

#include "tools/gaps/Declarator.h"

#include "tools/gaps/Brackets.h"
#include "tools/gaps/Parameter.h"
#include "tools/gaps/Tokens.h"

#include <algorithm>
#include <array>

namespace gaps
{

namespace
{

using TokenList = std::vector<std::string>;

template <std::size_t Size>
bool isOneOf(std::string_view token, const std::array<std::string_view, Size>& words)
{
    return std::find(words.begin(), words.end(), token) != words.end();
}

/// `token` follows a `}` that ends a member initialiser, not a function before.
bool followsInitialiser(std::string_view token)
{
    return token.empty() || token == "," || token == "...";
}

std::size_t declarationStart(const TokenList& tokens)
{
    auto i = tokens.size();
    while (i > 0)
    {
        const auto& token = tokens[i - 1];
        if (token == ";" || token == "{")
            break;
        if (token == "}" && !followsInitialiser(i < tokens.size() ? tokens[i] : ""))
            break;
        i = token == ")" || token == "]" || token == "}" ? opening(tokens, i - 1) : i - 1;
    }
    return i;
}

/// What may stand between the parameters and the body.
bool mayFollowParameters(std::string_view token)
{
    static constexpr std::array<std::string_view, 11> words{"const", "volatile", "noexcept",
        "override", "final", "&", "->", ":", "[", "requires", "try"};
    return isOneOf(token, words);
}

/// A `(` after this token may hold a function's parameters: it is not as in if (...) or
/// decltype(...).
bool mayNameFunction(std::string_view token)
{
    static constexpr std::array<std::string_view, 14> others{"if", "while", "for", "switch",
        "catch", "constexpr", "decltype", "noexcept", "alignas", "explicit", "requires", "sizeof",
        "__attribute__", "__declspec"};
    return (isName(token) && !isOneOf(token, others)) || token == ">";
}

/// After the keyword `operator` at `i`: the index behind the operator's signs.
std::size_t pastOperator(const TokenList& tokens, std::size_t i)
{
    ++i;
    if (i + 1 < tokens.size() && tokens[i] == "(" && tokens[i + 1] == ")")
        return i + 2;
    while (i < tokens.size() && tokens[i] != "(" && !isName(tokens[i]))
        ++i;
    return i;
}

/// The index of the `(` of the parameters; tokens.size() if this is no function.
std::size_t parameterList(const TokenList& tokens)
{
    bool afterOperator = false;
    for (std::size_t i = 0; i < tokens.size(); ++i)
    {
        if (tokens[i] == "operator")
        {
            i = pastOperator(tokens, i);
            afterOperator = i < tokens.size() && tokens[i] == "(";
            if (i >= tokens.size())
                break;
        }
        const auto& token = tokens[i];
        if (token == "=")
            break;
        if (token == "(" && (afterOperator || (i > 0 && mayNameFunction(tokens[i - 1]))))
            return i;
        if (token == "(" || token == "[" || token == "{" ||
            (token == "<" && i > 0 && isName(tokens[i - 1])))
            i = closing(tokens, i);
    }
    return tokens.size();
}

} // namespace

std::optional<std::vector<std::string>> parametersBefore(std::string_view code)
{
    auto tokens = tokensOf(code);
    tokens.erase(
        tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(declarationStart(tokens)));
    const auto open = parameterList(tokens);
    const auto close = open < tokens.size() ? closing(tokens, open) : open;
    if (close == tokens.size())
        return std::nullopt;
    if (close + 1 < tokens.size() && !mayFollowParameters(tokens[close + 1]))
        return std::nullopt;
    return parameterNames(tokens, open, close);
}

} // namespace gaps
