// The lexical grammar of C++, as far as a gap uses it. Comments and literals may contain text that
// looks like code.

#include "tools/gaps/TokenEnd.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gaps
{

namespace
{

bool isWordByte(char byte)
{
    return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_';
}

std::size_t wordEnd(std::string_view code, std::size_t at)
{
    while (at < code.size() && isWordByte(code[at]))
        ++at;
    return at;
}

/// `1'000u`, `0x1f`, `1.5e-3`, `24h`
std::size_t numberEnd(std::string_view code, std::size_t at)
{
    while (at < code.size() && (isWordByte(code[at]) || code[at] == '.' || code[at] == '\'' ||
                                   ((code[at] == '+' || code[at] == '-') &&
                                       (code[at - 1] == 'e' || code[at - 1] == 'E'))))
        ++at;
    return at;
}

/// `at` is the opening quote. A suffix belongs to the literal: `"name"sv`.
std::size_t literalEnd(std::string_view code, std::size_t at)
{
    const char quote = code[at++];
    while (at < code.size() && code[at] != quote)
        at += code[at] == '\\' ? 2U : 1U;
    return wordEnd(code, std::min(at + 1, code.size()));
}

/// `at` is the opening quote of `R"mark(...)mark"`.
std::size_t rawStringEnd(std::string_view code, std::size_t at)
{
    const auto open = std::min(code.find('(', at), code.size());
    const auto close = ")" + std::string(code.substr(at + 1, open - at - 1)) + "\"";
    const auto end = code.find(close, open);
    return end == std::string_view::npos ? code.size() : wordEnd(code, end + close.size());
}

std::size_t signEnd(std::string_view code, std::size_t at)
{
    static constexpr std::array<std::string_view, 26> longer{"<=>", "->*", "<<=", ">>=", "...",
        "->", "<<", ">>", "::", "<=", ">=", "==", "!=", "&&", "||", "++", "--",
        "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", ".*"};
    const auto rest = code.substr(at);
    const auto* const found = std::find_if(longer.begin(), longer.end(),
        [rest](std::string_view sign) { return rest.starts_with(sign); });
    return at + (found == longer.end() ? 1 : found->size());
}

} // namespace

std::size_t tokenEnd(std::string_view code, std::size_t at, Token::Kind& kind)
{
    const auto quote = std::min(wordEnd(code, at), code.size());
    const auto prefix = code.substr(at, quote - at);
    const bool prefixed = prefix.empty() || prefix == "u8" || prefix == "u" || prefix == "U" ||
                          prefix == "L" || prefix == "R" || prefix == "LR" || prefix == "u8R";
    if (prefixed && quote < code.size() && (code[quote] == '"' || code[quote] == '\''))
    {
        kind = code[quote] == '"' ? Token::Kind::string : Token::Kind::character;
        return prefix.ends_with('R') ? rawStringEnd(code, quote) : literalEnd(code, quote);
    }
    const auto isDigit = [code](std::size_t i)
    {
        return i < code.size() && std::isdigit(static_cast<unsigned char>(code[i])) != 0;
    };
    if (isDigit(at) || (code[at] == '.' && isDigit(at + 1)))
    {
        kind = Token::Kind::number;
        return numberEnd(code, at);
    }
    kind = prefix.empty() ? Token::Kind::sign : Token::Kind::word;
    return prefix.empty() ? signEnd(code, at) : quote;
}

std::size_t ignoredEnd(std::string_view code, std::size_t at)
{
    const auto rest = code.substr(at);
    if (rest.starts_with("//") || rest.starts_with('#'))
        return std::min(code.find('\n', at), code.size());
    if (!rest.starts_with("/*"))
        return at;
    const auto end = code.find("*/", at + 2);
    return end == std::string_view::npos ? code.size() : end + 2;
}

} // namespace gaps
