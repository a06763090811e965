// A wire line is recognised by its first characters, so that a line with a mistake is not taken for
// a directive.
#include "tests/support/SceneLine.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <cctype>

namespace Plays
{

namespace
{

bool isSpace(char c)
{
    return c == ' ' || c == '\t';
}

bool takeMark(std::string_view& text, char mark)
{
    if (!text.starts_with(mark))
        return false;
    text.remove_prefix(1);
    return true;
}

bool speaksTo(Party from, Party to)
{
    return (from.letter == 'B') != (to.letter == 'B');
}

} // namespace

std::string_view withoutLeadingSpace(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

std::optional<Party> takeParty(std::string_view& text)
{
    std::size_t end = 1;
    while (end < text.size() && std::isdigit(static_cast<unsigned char>(text[end])) != 0)
        ++end;
    const std::optional<Party> party = partyNamed(text.substr(0, end));
    if (party)
        text.remove_prefix(std::min(end, text.size()));
    return party;
}

std::optional<Party> partyNamed(std::string_view name)
{
    if (name.empty() || name[0] < 'A' || name[0] > 'C')
        return std::nullopt;
    if (name.size() == 1)
        return Party{name[0], 1};
    const std::optional<std::size_t> which = number(name.substr(1));
    if (!which || *which < 1 || *which > 500 || name[0] == 'B')
        return std::nullopt;
    return Party{name[0], static_cast<int>(*which)};
}

std::optional<WireLine> wireLine(std::string_view line)
{
    WireLine result;
    std::string_view rest = line;
    const std::optional<Party> from = takeParty(rest);
    if (!from || !takeMark(rest, '>'))
        return std::nullopt;
    const std::optional<Party> to = takeParty(rest);
    if (!to)
        return std::nullopt;
    result.written = line.substr(0, line.size() - rest.size());
    if (!speaksTo(*from, *to))
        throw TextFault(
            "`" + result.written + "` is not a direction; there are A>B, B>C, C>B and B>A");
    result.from = *from;
    result.to = *to;
    result.optional = takeMark(rest, '?');
    result.raw = takeMark(rest, ':');
    if (!rest.empty() && !isSpace(rest[0]))
        throw TextFault("there must be a space between `" + result.written + "` and the text");
    if (result.optional && from->letter != 'C' && to->letter != 'C')
        throw TextFault("only a request of B to C, and its response, can be optional");
    if (result.raw && result.optional)
        throw TextFault("raw bytes cannot be optional");
    result.text = withoutLeadingSpace(rest);
    return result;
}

std::vector<std::string> statusesOf(std::string_view startLine)
{
    if (!startLine.starts_with("HTTP/"))
        return {};
    const std::size_t space = startLine.find(' ');
    if (space == std::string_view::npos)
        return {};
    std::string_view list = withoutLeadingSpace(startLine.substr(space));
    list = list.substr(0, list.find(' '));
    std::vector<std::string> result;
    while (true)
    {
        const std::size_t bar = list.find('|');
        const std::string one(list.substr(0, bar));
        const bool digits = one.size() == 3 && one[0] >= '1' && one[0] <= '9' &&
                            (one.ends_with("xx") || number(one).has_value());
        if (one != "close" && !digits)
            return {};
        result.push_back(one);
        if (bar == std::string_view::npos)
            return result;
        list.remove_prefix(bar + 1);
    }
}

} // namespace Plays
