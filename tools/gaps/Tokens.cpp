#include "tools/gaps/Tokens.h"

#include "tools/gaps/TokenEnd.h"

#include <algorithm>
#include <cctype>

namespace gaps
{

Tokens::Tokens(std::string_view code) : _code(code)
{
    bool spaced = true;
    for (std::size_t at = 0; at < code.size();)
    {
        const bool space = std::isspace(static_cast<unsigned char>(code[at])) != 0;
        const auto next = space ? at + 1 : ignoredEnd(code, at);
        if (next != at)
        {
            spaced = true;
            at = next;
            continue;
        }
        Token token;
        const auto end = tokenEnd(code, at, token.kind);
        token.text = code.substr(at, end - at);
        token.at = at;
        token.spaced = spaced;
        token.partner = _tokens.size();
        _tokens.push_back(token);
        spaced = false;
        at = end;
    }
    pairBrackets();
}

void Tokens::pairBrackets()
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < size(); ++i)
    {
        if (is(i, "(") || is(i, "[") || is(i, "{"))
            open.push_back(i);
        if (open.empty() || !(is(i, ")") || is(i, "]") || is(i, "}")))
            continue;
        _tokens[i].partner = open.back();
        _tokens[open.back()].partner = i;
        open.pop_back();
    }
}

bool Tokens::isBinary(std::size_t index) const
{
    return index > 0 && index + 1 < size() && _tokens[index].kind == Token::Kind::sign &&
           _tokens[index].spaced && _tokens[index + 1].spaced;
}

std::size_t Tokens::find(Range range, const std::vector<std::string_view>& texts) const
{
    for (auto i = range.begin; i < range.end; i = after(i))
    {
        if (std::find(texts.begin(), texts.end(), _tokens[i].text) != texts.end())
            return i;
    }
    return range.end;
}

std::string_view Tokens::code(Range range) const
{
    if (range.empty())
        return {};
    const auto begin = _tokens[range.begin].at;
    return _code.substr(begin, _tokens[range.end - 1].end() - begin);
}

std::string Tokens::oneLine(Range range) const
{
    std::string text;
    for (auto i = range.begin; i < range.end; ++i)
        text += (_tokens[i].spaced && i > range.begin ? " " : "") + std::string(_tokens[i].text);
    return text;
}

} // namespace gaps
