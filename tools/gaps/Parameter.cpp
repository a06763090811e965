// Finds the name in each parameter of a list: the last identifier that is not part of the type. The
// cases that are not so are the types that wrap around their name: arrays and pointers to
// functions.

#include "tools/gaps/Parameter.h"

#include "tools/gaps/Brackets.h"
#include "tools/gaps/Tokens.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace gaps
{

namespace
{

using TokenList = std::vector<std::string>;

bool isBuiltInWord(std::string_view token)
{
    static constexpr std::array<std::string_view, 17> words{"void", "bool", "char", "short", "int",
        "long", "float", "double", "signed", "unsigned", "auto", "const", "volatile", "wchar_t",
        "char8_t", "char16_t", "char32_t"};
    return std::find(words.begin(), words.end(), token) != words.end();
}

/// Stands before a type and is none itself.
bool isQualifier(std::string_view token)
{
    static constexpr std::array<std::string_view, 7> words{
        "const", "volatile", "struct", "class", "enum", "union", "typename"};
    return std::find(words.begin(), words.end(), token) != words.end();
}

bool opensBracket(const TokenList& tokens, std::size_t i)
{
    const auto& token = tokens[i];
    return token == "(" || token == "[" || token == "{" ||
           (token == "<" && i > 0 && isName(tokens[i - 1]));
}

void append(TokenList& to, const TokenList& from, std::size_t begin, std::size_t end)
{
    std::copy(std::next(from.begin(), static_cast<std::ptrdiff_t>(begin)),
        std::next(from.begin(), static_cast<std::ptrdiff_t>(end)), std::back_inserter(to));
}

/// Cuts at the commas; default values and attributes are left out.
std::vector<TokenList> parametersIn(const TokenList& tokens, std::size_t open, std::size_t close)
{
    std::vector<TokenList> parameters(1);
    bool inDefault = false;
    for (auto i = open + 1; i < close; ++i)
    {
        const auto last = opensBracket(tokens, i) ? std::min(closing(tokens, i), close - 1) : i;
        const bool attribute = tokens[i] == "[" && tokens[i + 1] == "[";
        if (tokens[i] == ",")
            parameters.emplace_back();
        inDefault = tokens[i] == "=" || (inDefault && tokens[i] != ",");
        if (!inDefault && !attribute && tokens[i] != ",")
            append(parameters.back(), tokens, i, last + 1);
        i = last;
    }
    return parameters;
}

/// The index of the first `(` that is not inside <>; the size if there is none.
std::size_t firstParenthesis(const TokenList& tokens)
{
    std::size_t i = 0;
    while (i < tokens.size() && tokens[i] != "(")
        i = std::min(opensBracket(tokens, i) ? closing(tokens, i) + 1 : i + 1, tokens.size());
    return i;
}

/// The name that ends a plain `type name`; empty if the type alone is there.
std::string lastName(const TokenList& parameter)
{
    if (parameter.size() < 2 || !isName(parameter.back()) || isBuiltInWord(parameter.back()))
        return "";
    const auto& before = parameter[parameter.size() - 2];
    const bool typed = std::any_of(parameter.begin(), parameter.end() - 1,
        [](const std::string& token) { return isName(token) && !isQualifier(token); });
    if (before == "::" || !typed)
        return "";
    return parameter.back() + (before == "..." ? "..." : "");
}

std::string nameOf(TokenList parameter)
{
    while (!parameter.empty() && parameter.back() == "]")
        parameter.resize(opening(parameter, parameter.size() - 1));
    if (parameter.empty() || parameter.back() != ")")
        return lastName(parameter);
    const auto open = firstParenthesis(parameter);
    if (open + 1 >= parameter.size())
        return "";
    const auto& sign = parameter[open + 1];
    if (sign != "*" && sign != "&") // `int compare(int, int)`, or `decltype(x)`
        return lastName({parameter.begin(), parameter.begin() + static_cast<std::ptrdiff_t>(open)});
    auto end = closing(parameter, open);
    while (end > open && parameter[end - 1] == "]")
        end = opening(parameter, end - 1);
    return end > open && isName(parameter[end - 1]) ? parameter[end - 1] : "";
}

} // namespace

std::vector<std::string> parameterNames(
    const TokenList& tokens, std::size_t open, std::size_t close)
{
    std::vector<std::string> names;
    for (const auto& parameter : parametersIn(tokens, open, close))
    {
        if (auto name = nameOf(parameter); !name.empty())
            names.push_back(std::move(name));
    }
    return names;
}

} // namespace gaps
