// The smallest pieces of HTTP's grammar, which several files need.

#include "http/Grammar.h"

#include <Poco/Ascii.h>

#include <algorithm>
#include <array>

namespace proxy
{

namespace
{

/// Each character of each field name is looked up here: for every byte, whether a token may contain it.
constexpr std::array<bool, 256> isInTokens = []
{
    std::array<bool, 256> result{};
    for (const char c : std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        result[static_cast<unsigned char>(c)] = true;
    return result;
}();

/// The position of the next comma, or the end of the list. If quotation marks have a meaning,
/// commas inside a quoted string do not count, and the result is npos for one that is never closed.
std::size_t endOfMember(std::string_view list, bool quotesHaveMeaning)
{
    if (!quotesHaveMeaning)
        return std::min(list.find(','), list.size());
    for (std::size_t at = 0; (at = list.find_first_of(",\"", at)) != std::string_view::npos;)
    {
        if (list[at] == ',')
            return at;
        const auto length = quotedStringLength(list.substr(at));
        if (!length)
            return std::string_view::npos;
        at += *length;
    }
    return list.size();
}

} // namespace

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isTokenCharacter(char c)
{
    return isInTokens[static_cast<unsigned char>(c)];
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

std::string_view trimmed(std::string_view text)
{
    const auto isSpace = [](char c)
    {
        return c == ' ' || c == '\t';
    };
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> splitList(std::string_view list)
{
    std::vector<std::string_view> result;
    bool quotesHaveMeaning = true;
    while (!list.empty())
    {
        auto end = endOfMember(list, quotesHaveMeaning);
        // A quotation mark that is never closed must not hide the members after it.
        if (end == std::string_view::npos)
        {
            quotesHaveMeaning = false;
            end = endOfMember(list, quotesHaveMeaning);
        }
        if (const auto member = trimmed(list.substr(0, end)); !member.empty())
            result.push_back(member);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return result;
}

std::optional<std::size_t> quotedStringLength(std::string_view text)
{
    if (!text.starts_with('"'))
        return std::nullopt;
    std::size_t at = 1;
    while ((at = text.find_first_of("\"\\", at)) < text.size() && text[at] == '\\')
        at += 2;
    return at < text.size() ? std::optional(at + 1) : std::nullopt;
}

bool leavesQuoteOpen(std::string_view text)
{
    for (std::size_t at = 0; (at = text.find('"', at)) != std::string_view::npos;)
    {
        const auto length = quotedStringLength(text.substr(at));
        if (!length)
            return true;
        at += *length;
    }
    return false;
}

std::optional<std::string> unquoted(std::string_view text)
{
    if (quotedStringLength(text) != text.size())
        return std::nullopt;
    std::string content;
    for (std::size_t at = 1; at + 1 < text.size(); ++at)
    {
        if (text[at] == '\\')
            ++at;
        content += text[at];
    }
    return content;
}

bool sameLetters(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(),
        [](char a, char b)
        { return a == b || Poco::Ascii::toLower(a) == Poco::Ascii::toLower(b); });
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::any_of(names.begin(), names.end(),
        [name](std::string_view other) { return sameName(name, other); });
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f';
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return isControl(c) && c != '\t'; });
}

bool hasSpaceOrControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(), [](char c) { return isControl(c) || c == ' '; });
}

} // namespace proxy
