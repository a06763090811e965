// wcwidth(3) would need the locale of a language. The few ranges of wide characters are enough: the bytes of
// messages have been escaped, and the other characters are the kit's own.
#include "tests/support/Columns.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace Plays
{

namespace
{

/// From Hangul to the CJK ideographs, compatibility forms, full-width forms, and the further planes.
constexpr std::pair<char32_t, char32_t> wideRanges[] = {{0x1100, 0x115f}, {0x2e80, 0xa4cf},
    {0xac00, 0xd7a3}, {0xf900, 0xfaff}, {0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6},
    {0x1f300, 0x1faff}, {0x20000, 0x3fffd}};

/// A line does not begin with these, and does not end with an opening bracket.
constexpr std::u32string_view closing = U"，。、：；？！）》」";
constexpr std::u32string_view opening = U"（《「";

/// A character of a text, and how many bytes it takes. A byte that is not UTF-8 is a character.
struct Character
{
    char32_t code;
    std::size_t bytes;

    [[nodiscard]] bool isWide() const
    {
        return std::ranges::any_of(wideRanges,
            [this](const auto& range) { return range.first <= code && code <= range.second; });
    }
    [[nodiscard]] std::size_t columns() const { return isWide() ? 2 : 1; }
};

Character characterAt(std::string_view text, std::size_t at)
{
    const auto byteAt = [text](std::size_t index)
    {
        return static_cast<unsigned char>(text[index]);
    };
    const unsigned char first = byteAt(at);
    const std::size_t bytes = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    if (bytes == 1 || at + bytes > text.size())
        return {first, 1};
    char32_t code = first & (0xffU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
    {
        if ((byteAt(at + i) & 0xc0U) != 0x80U)
            return {first, 1};
        code = code << 6U | (byteAt(at + i) & 0x3fU);
    }
    return {code, bytes};
}

/// May a line end between these two?
bool mayBreak(const Character& before, const Character& after)
{
    return (before.isWide() || after.isWide()) &&
           closing.find(after.code) == std::u32string_view::npos &&
           opening.find(before.code) == std::u32string_view::npos;
}

/// How many bytes of a text, which is longer, the next line takes.
std::size_t endOfLine(std::string_view text, std::size_t columns)
{
    std::size_t end = 0;
    std::size_t last = 0; // at which the line may end
    std::size_t used = 0;
    Character before{U' ', 0};
    while (true)
    {
        const Character next = characterAt(text, end);
        if (end > 0 && (next.code == U' ' || mayBreak(before, next)))
            last = end;
        if (used + next.columns() > columns)
            break;
        used += next.columns();
        end += next.bytes;
        before = next;
    }
    return last > 0 ? last : std::max(end, characterAt(text, 0).bytes);
}

} // namespace

std::size_t columnsOf(std::string_view text)
{
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();)
    {
        const Character next = characterAt(text, at);
        columns += next.columns();
        at += next.bytes;
    }
    return columns;
}

std::string padded(std::string text, std::size_t columns)
{
    const std::size_t used = columnsOf(text);
    return text.append(columns - std::min(used, columns), ' ');
}

std::string rightAligned(const std::string& text, std::size_t columns)
{
    return std::string(columns - std::min(columnsOf(text), columns), ' ') + text;
}

std::string cutTo(std::string_view text, std::size_t columns)
{
    std::size_t end = 0;
    for (std::size_t used = 0; end < text.size();)
    {
        const Character next = characterAt(text, end);
        used += next.columns();
        if (used > columns)
            break;
        end += next.bytes;
    }
    return std::string(text.substr(0, end));
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns)
{
    std::vector<std::string> lines;
    while (columnsOf(text) > columns)
    {
        const std::size_t end = endOfLine(text, columns);
        lines.emplace_back(text.substr(0, text.find_last_not_of(' ', end - 1) + 1));
        text.remove_prefix(std::min(text.find_first_not_of(' ', end), text.size()));
    }
    lines.emplace_back(text);
    return lines;
}

} // namespace Plays
