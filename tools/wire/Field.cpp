// Field lines, and the characters that the head of a message may contain.

#include "tools/wire/Field.h"

#include "tools/language/Language.h"

#include <algorithm>

namespace Wire
{

namespace
{

constexpr std::string_view whitespace = " \t";

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isTokenChar(char c)
{
    const bool letter = lower(c) >= 'a' && lower(c) <= 'z';
    const bool digit = c >= '0' && c <= '9';
    return letter || digit || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

} // namespace

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c)
        {
            const auto byte = static_cast<unsigned char>(c);
            return (byte < 0x20 && c != '\t') || byte == 0x7f;
        });
}

std::string_view trimmed(std::string_view text)
{
    const auto begin = text.find_first_not_of(whitespace);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(whitespace) - begin + 1);
}

bool sameName(std::string_view left, std::string_view right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
        [](char a, char b) { return lower(a) == lower(b); });
}

Field parseField(const std::string& line, const std::string& where)
{
    if (whitespace.find(line.front()) != std::string_view::npos)
        throw Fault(
            Language::english("%1 begins with whitespace (folded lines are obsolete)", {where}));
    const auto colon = line.find(':');
    if (colon == std::string::npos)
        throw Fault(Language::english(
            "%1 (`%2`) has no colon; is a blank line missing above it?", {where, shown(line)}));
    Field field{line.substr(0, colon), line.substr(colon + 1), {}};
    if (!field.name.empty() && whitespace.find(field.name.back()) != std::string_view::npos)
        throw Fault(
            Language::english("%1 has whitespace before the colon (`%2`)", {where, shown(line)}));
    if (!isToken(field.name))
        throw Fault(Language::english(
            "the field name `%1` in %2 is not a token", {shown(field.name), where}));
    if (hasControl(field.raw))
        throw Fault(Language::english(
            "%1 has a control character in its value (`%2`)", {where, shown(field.raw)}));
    field.value = trimmed(field.raw);
    return field;
}

} // namespace Wire
