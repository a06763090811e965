// UTF-8, read one character at a time (RFC 3629).

#include "PrintableText.h"

#include <Poco/NumberFormatter.h>

#include <algorithm>
#include <array>

namespace proxy
{

namespace
{

/// A character of a text: its number, and how many bytes it takes.
struct Character
{
    char32_t number;
    std::size_t size;
};

struct Range
{
    char32_t first;
    char32_t last;
};

/// Among them all that Unicode calls `Default_Ignorable_Code_Point`: a font shows nothing for them.
constexpr std::array<Range, 24> unsafe{{
    {0x00, 0x1F},       // C0 controls
    {0x5C, 0x5C},       // the backslash, or somebody could write what looks like an escaped byte
    {0x7F, 0x9F},       // DEL, C1 controls
    {0xAD, 0xAD},       // soft hyphen
    {0x34F, 0x34F},     // combining grapheme joiner
    {0x61C, 0x61C},     // Arabic letter mark
    {0x115F, 0x1160},   // invisible letters
    {0x17B4, 0x17B5},   // invisible vowels
    {0x180B, 0x180F},   // Mongolian variation selectors and vowel separator
    {0x200B, 0x200F},   // zero width, left-to-right and right-to-left marks
    {0x2028, 0x202E},   // line separators, embeddings, overrides
    {0x2060, 0x206F},   // word joiner, isolates
    {0x2800, 0x2800},   // a Braille pattern without dots
    {0x3164, 0x3164},   // invisible letter
    {0xD800, 0xDFFF},   // surrogates: not characters
    {0xFDD0, 0xFDEF},   // not characters
    {0xFE00, 0xFE0F},   // variation selectors
    {0xFEFF, 0xFEFF},   // byte order mark
    {0xFFA0, 0xFFA0},   // invisible letter
    {0xFFF0, 0xFFFB},   // annotations
    {0x1BCA0, 0x1BCA3}, // shorthand controls
    {0x1D159, 0x1D159}, // a note without a head
    {0x1D173, 0x1D17A}, // musical controls
    {0xE0000, 0xE0FFF}, // tags, variation selectors
}};

/// The first number that takes so many bytes; a smaller one has a shorter form.
constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
constexpr char32_t largest = 0x10FFFF;

std::size_t sizeFrom(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if ((lead & 0xE0U) == 0xC0)
        return 2;
    if ((lead & 0xF0U) == 0xE0)
        return 3;
    return (lead & 0xF8U) == 0xF0 ? 4 : 0;
}

/// Returns the first character of the text, or one of the size 0 if the text does not begin with a
/// valid one.
Character firstCharacter(std::string_view text)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = sizeFrom(lead);
    if (size == 0 || size > text.size())
        return {0, 0};
    char32_t number = size == 1 ? lead : lead & (0x7FU >> size);
    for (const char c : text.substr(1, size - 1))
    {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0U) != 0x80)
            return {0, 0};
        number = number << 6U | (byte & 0x3FU);
    }
    return number < smallest[size] || number > largest ? Character{0, 0} : Character{number, size};
}

bool isUnsafe(char32_t number)
{
    const bool isCharacter = (number & 0xFFFEU) != 0xFFFE;
    return !isCharacter || std::any_of(unsafe.begin(), unsafe.end(),
                               [number](const Range& range)
                               { return range.first <= number && number <= range.last; });
}

std::string escaped(std::string_view bytes)
{
    std::string result;
    for (const char c : bytes)
        result += "\\x" + Poco::NumberFormatter::formatHex(static_cast<unsigned char>(c), 2);
    return result;
}

} // namespace

std::string printable(std::string_view text, std::size_t most, std::string_view also)
{
    // Nearly every text is of plain characters only.
    const auto plain = std::find_if_not(text.begin(), text.end(),
        [also](char c)
        { return c >= ' ' && c <= '~' && c != '\\' && also.find(c) == std::string_view::npos; });
    std::string result(text.begin(), plain);
    if (result.size() > most)
        result.resize(most);
    else
        text.remove_prefix(result.size());
    while (!text.empty() && result.size() < most)
    {
        const Character character = firstCharacter(text);
        const std::string_view bytes = text.substr(0, std::max<std::size_t>(character.size, 1));
        const bool isSafe = character.size > 0 && !isUnsafe(character.number) &&
                            also.find(bytes.front()) == std::string_view::npos;
        const std::string shown = isSafe ? std::string(bytes) : escaped(bytes);
        if (result.size() + shown.size() > most)
            break;
        result += shown;
        text.remove_prefix(bytes.size());
    }
    return result;
}

} // namespace proxy
