#include "tools/gaps/Constants.h"

#include <charconv>

namespace gaps
{

namespace
{

std::vector<std::string> otherNumbers(std::string_view text)
{
    unsigned long value = 0;
    const auto* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, value);
    const std::string suffix(rest, end);
    const bool octal = text.size() - suffix.size() > 1 && text.front() == '0';
    if (error != std::errc{} || octal || suffix.find_first_of(".eExXbB'") != std::string::npos)
        return {};
    std::vector<std::string> others{std::to_string(value + 1) + suffix};
    if (value > 0)
        others.insert(others.begin(), std::to_string(value - 1) + suffix);
    return others;
}

} // namespace

std::vector<std::string> otherConstants(const Token& token)
{
    const std::string text(token.text);
    switch (token.kind)
    {
    case Token::Kind::word:
        if (text == "true" || text == "false")
            return {text == "true" ? "false" : "true"};
        return {};
    case Token::Kind::number:
        return otherNumbers(token.text);
    case Token::Kind::string:
    {
        const auto quote = text.rfind('"');
        const bool raw = text.substr(0, text.find('"')).ends_with('R');
        return raw ? std::vector<std::string>{}
                   : std::vector{text.substr(0, quote) + "x" + text.substr(quote)};
    }
    case Token::Kind::character:
        return {text == "'x'" ? "'y'" : "'x'"};
    case Token::Kind::sign:
        return {};
    }
    return {};
}

} // namespace gaps
