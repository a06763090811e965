// Recognises statements by their first tokens. A compiler knows the names of types; this relies on
// the form of the code.

#include "tools/gaps/StatementForms.h"

#include <algorithm>
#include <array>

namespace gaps
{

namespace
{

/// The index after the template arguments at `at`.
std::size_t afterTemplateArguments(const Tokens& tokens, std::size_t at)
{
    std::size_t open = 0;
    for (; at < tokens.size() && !tokens.is(at, ";"); ++at)
    {
        const auto text = tokens[at].text;
        if (text == "<")
            ++open;
        const auto closed = text == ">" ? 1U : text == ">>" ? 2U : 0U;
        if (open <= closed)
            return at + 1;
        open -= closed;
    }
    return at;
}

/// Whether a name follows a type: `const auto x`, `std::vector<int> list`, `Index index(a)`.
bool isDeclaration(const Tokens& tokens, std::size_t at)
{
    static constexpr std::array<std::string_view, 11> words{"const", "constexpr", "auto", "static",
        "using", "struct", "class", "enum", "namespace", "template", "typedef"};
    if (std::find(words.begin(), words.end(), tokens[at].text) != words.end())
        return true;
    if (tokens.is(at, "::"))
        ++at;
    for (bool more = true; more;)
    {
        if (!tokens.isWord(at++))
            return false;
        if (tokens.is(at, "<") && !tokens[at].spaced)
            at = afterTemplateArguments(tokens, at);
        more = tokens.is(at, "::");
        at += more ? 1U : 0U;
    }
    while ((tokens.is(at, "*") || tokens.is(at, "&")) && !tokens[at].spaced)
        ++at;
    return tokens.isWord(at);
}

} // namespace

Statement::Kind formOf(const Tokens& tokens, std::size_t at)
{
    using Form = Statement::Kind;
    static constexpr std::array<std::pair<std::string_view, Form>, 7> words{
        {{"return", Form::returning}, {"throw", Form::thrower}, {"break", Form::jump},
            {"continue", Form::jump}, {"goto", Form::jump}, {"case", Form::label},
            {"default", Form::label}}};
    for (const auto& [word, kind] : words)
    {
        if (tokens.is(at, word))
            return kind;
    }
    return isDeclaration(tokens, at) ? Form::declaration : Form::expression;
}

std::size_t functionBody(const Tokens& tokens, Range range)
{
    const auto brace = tokens.find(range, {"{", ";", "="});
    const bool opens = brace < range.end && tokens.is(brace, "{") &&
                       (tokens.is(brace - 1, ")") || tokens.is(brace - 1, "const") ||
                           tokens.is(brace - 1, "noexcept"));
    return opens ? brace : range.end;
}

Returns returnsOf(const Tokens& tokens, Range head)
{
    static constexpr std::array<std::string_view, 4> before{
        "static", "inline", "constexpr", "virtual"};
    auto at = head.begin;
    while (
        at < head.end && std::find(before.begin(), before.end(), tokens[at].text) != before.end())
        ++at;
    if (at >= head.end || tokens.is(at + 1, "*"))
        return Returns::value;
    if (tokens.is(at, "void"))
        return Returns::nothing;
    return tokens.is(at, "bool") ? Returns::truth : Returns::value;
}

bool opensLambda(const Tokens& tokens, std::size_t brace)
{
    auto at = brace - 1;
    if (tokens.is(at, "mutable"))
        --at;
    if (tokens.is(at, ")"))
        at = tokens[at].partner - 1;
    return tokens.is(at, "]");
}

} // namespace gaps
