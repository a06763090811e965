// The smallest pieces of HTTP's grammar, which several files need.

#include "http/Grammar.h"

#include <Poco/Ascii.h>

#include <algorithm>

namespace proxy
{

namespace
{

/// The position of the next comma, or the end of the list. If quotation marks have a meaning,
/// commas inside a quoted string do not count, and the result is npos for one that is never closed.
std::size_t endOfMember(std::string_view list, bool quotesHaveMeaning)
{
    bool quoted = false;
    for (std::size_t at = 0; at < list.size(); ++at)
    {
        if (list[at] == ',' && !quoted)
            return at;
        if (list[at] == '"' && quotesHaveMeaning)
            quoted = !quoted;
        else if (list[at] == '\\' && quoted)
            ++at;
    }
    return quoted ? std::string_view::npos : list.size();
}

} // namespace

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isTokenCharacter(char c)
{
    return isLetterOrDigit(c) ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, last - first + 1);
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

bool leavesQuoteOpen(std::string_view text)
{
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at)
    {
        if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == '\\' && quoted)
            ++at;
    }
    return quoted;
}

std::optional<std::string> unquoted(std::string_view text)
{
    if (text.size() < 2 || text.front() != '"')
        return std::nullopt;
    std::string content;
    for (std::size_t at = 1; at < text.size(); ++at)
    {
        if (text[at] == '"')
            return at + 1 == text.size() ? std::optional(content) : std::nullopt;
        if (text[at] == '\\')
            ++at;
        content += text.substr(at, 1);
    }
    return std::nullopt;
}

bool sameName(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](char a, char b) { return Poco::Ascii::toLower(a) == Poco::Ascii::toLower(b); });
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f'; });
}

bool hasSpaceOrControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
}

} // namespace proxy
