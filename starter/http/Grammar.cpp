// The smallest pieces of the grammar of HTTP, which several rooms need.

#include "http/Grammar.h"

#include <Poco/Ascii.h>

#include <algorithm>
#include <string>

namespace proxy
{

namespace
{

bool holdsOnly(std::string_view text, std::string_view more)
{
    static constexpr std::string_view lettersAndDigits =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return std::all_of(text.begin(), text.end(),
        [more](char c)
        {
            return lettersAndDigits.find(c) != std::string_view::npos ||
                   more.find(c) != std::string_view::npos;
        });
}

/// Where the next comma is, or the end. If `quotes` mean something: outside of a quoted string.
std::size_t endOfMember(std::string_view list, bool quotes)
{
    bool quoted = false;
    for (std::size_t at = 0; at < list.size(); ++at)
    {
        if (list[at] == ',' && !quoted)
            return at;
        if (list[at] == '"' && quotes)
            quoted = !quoted;
        else if (list[at] == '\\' && quoted)
            ++at;
    }
    return quoted ? std::string_view::npos : list.size();
}

/// The end of the host at the beginning of the text: npos if there is none.
std::size_t endOfHost(std::string_view text)
{
    if (!text.starts_with('['))
        return std::min(text.find(':'), text.size());
    const auto bracket = text.find(']');
    return bracket == std::string_view::npos ? bracket : bracket + 1;
}

} // namespace

bool isToken(std::string_view text)
{
    return !text.empty() && holdsOnly(text, "!#$%&'*+-.^_`|~");
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
    bool quotes = true;
    while (!list.empty())
    {
        auto end = endOfMember(list, quotes);
        // What stands behind a quote without its other half must not be overlooked.
        if (end == std::string_view::npos)
        {
            quotes = false;
            end = endOfMember(list, quotes);
        }
        if (const auto member = trimmed(list.substr(0, end)); !member.empty())
            result.push_back(member);
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return result;
}

bool sameName(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
        [](char a, char b) { return Poco::Ascii::toLower(a) == Poco::Ascii::toLower(b); });
}

bool hasBlankOrControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
        [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '\x7f'; });
}

bool isHostAndPort(std::string_view text)
{
    const auto end = endOfHost(text);
    if (end == std::string_view::npos || end == 0)
        return false;
    const auto host = text.substr(0, end);
    const auto rest = text.substr(end);
    const bool hostIsGood = host.front() == '[' ? holdsOnly(host.substr(1, host.size() - 2), ":.")
                                                : holdsOnly(host, "-._~%!$&'()*+;=");
    const bool portIsGood =
        rest.empty() ||
        (rest.front() == ':' && rest.find_first_not_of("0123456789", 1) == std::string_view::npos);
    return hostIsGood && portIsGood;
}

} // namespace proxy
