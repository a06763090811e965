// The small language inside the lines of a play. A play is a text file, so other bytes are written
// with a backslash, and what is unknown before the play runs (ports, random names) is written in
// braces. The parser uses the same code, before there are any ports, to check that a text is well
// formed.
#include "tests/support/Text.h"

#include "tests/support/Language.h"
#include "tests/support/ProxyClock.h"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

namespace Plays
{

namespace
{

constexpr std::size_t largestRepeat = 64UL << 20U;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hexDigit(char c)
{
    const std::string_view digits = "0123456789abcdef";
    const std::size_t at = digits.find(lower(c));
    return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

std::string allBytes()
{
    std::string bytes;
    for (int value = 0; value < 256; ++value)
        bytes.push_back(static_cast<char>(value));
    return bytes;
}

/// How often a text in {repeat} is written.
enum class Repeat
{
    asItSays,
    once, ///< when a play is read, which need not take the memory that playing it does
};

/// Goes through one text and collects the bytes that it means.
class Expansion
{
public:
    /// `mostRepeated`: how many bytes one {repeat} may make.
    Expansion(std::string_view text, const Substitution& substitution, Repeat repeat,
        std::size_t mostRepeated = largestRepeat)
        : _text(text), _substitution(substitution), _repeat(repeat), _mostRepeated(mostRepeated)
    {
    }

    std::string bytes()
    {
        while (_at < _text.size())
        {
            if (_text[_at] == '\\')
                escape();
            else if (_text[_at] == '{')
                braces();
            else
                _bytes.push_back(_text[_at++]);
        }
        return std::move(_bytes);
    }

private:
    void escape()
    {
        static constexpr std::string_view letters = "rnt0\\{}";
        static constexpr std::string_view meant("\r\n\t\0\\{}", 7);
        if (_at + 1 >= _text.size())
            throw TextFault("a backslash at the end of the line escapes nothing; "
                            "a literal one is written \\\\");
        const char letter = _text[_at + 1];
        if (letter == 'x')
            return hexadecimal();
        const std::size_t which = letters.find(letter);
        if (which == std::string_view::npos)
            throw TextFault("`\\" + std::string(1, letter) +
                            "` is not an escape; there are \\r \\n \\t \\0 \\\\ \\{ \\xHH");
        _bytes.push_back(meant[which]);
        _at += 2;
    }

    void hexadecimal()
    {
        const int high = _at + 2 < _text.size() ? hexDigit(_text[_at + 2]) : -1;
        const int low = _at + 3 < _text.size() ? hexDigit(_text[_at + 3]) : -1;
        if (high < 0 || low < 0)
            throw TextFault("`\\x` needs two hexadecimal digits, as in \\x0a");
        _bytes.push_back(static_cast<char>(high * 16 + low));
        _at += 4;
    }

    void braces()
    {
        const std::size_t end = closing();
        const std::string_view words = _text.substr(_at + 1, end - _at - 1);
        _at = end + 1;
        if (words == "nothing")
            return;
        if (words == "bytes")
            _bytes += allBytes();
        else if (words.starts_with("repeat "))
            repeat(words.substr(7));
        else if (const std::optional<std::string> known = _substitution(words))
            _bytes += *known;
        else
            throw TextFault("`{" + std::string(words) +
                            "}` is not a placeholder; a literal brace is written \\{");
    }

    /// The brace that closes the one at `_at`, past escapes and inner pairs.
    [[nodiscard]] std::size_t closing() const
    {
        int depth = 0;
        for (std::size_t at = _at; at < _text.size(); ++at)
        {
            if (_text[at] == '\\')
                ++at;
            else if (_text[at] == '{')
                ++depth;
            else if (_text[at] == '}' && --depth == 0)
                return at;
        }
        throw TextFault("a brace is opened and not closed; a literal one is written \\{");
    }

    void repeat(std::string_view words)
    {
        const std::size_t space = words.find(' ');
        const std::optional<std::size_t> times = number(words.substr(0, space));
        if (space == std::string_view::npos || !times)
            throw TextFault("`{repeat}` needs a number and a text, as in {repeat 100 x}");
        const std::size_t mostOfOne = _mostRepeated / std::max<std::size_t>(*times, 1);
        const std::string once =
            Expansion(words.substr(space + 1), _substitution, _repeat, mostOfOne).bytes();
        if (once.size() > mostOfOne)
            throw TextFault("`{repeat}` would make more than 64 MB");
        // The text is doubled until it is long enough: a play may repeat one byte millions of times.
        const std::size_t begin = _bytes.size();
        const std::size_t end = begin + *times * once.size();
        if (*times > 0)
            _bytes += once;
        if (_repeat == Repeat::once)
            return;
        while (_bytes.size() < end)
            _bytes.append(_bytes, begin, end - _bytes.size());
    }

    std::string_view _text;
    const Substitution& _substitution;
    Repeat _repeat;
    std::size_t _mostRepeated;
    std::size_t _at = 0;
    std::string _bytes;
};

/// `B>C Via`, `B>C2 Via`
bool isSaidToOrigin(std::string_view words)
{
    static constexpr std::string_view way = "B>C";
    if (!words.starts_with(way))
        return false;
    const std::string_view rest = words.substr(way.size());
    const std::size_t space = rest.find(' ');
    return space != std::string_view::npos && (space == 0 || number(rest.substr(0, space))) &&
           rest.size() > space + 1 &&
           rest.find_first_of(" :=", space + 1) == std::string_view::npos;
}

/// `now`, `now -60s`
bool isTime(std::string_view words)
{
    static constexpr std::string_view begin = "now";
    if (!words.starts_with(begin))
        return false;
    try
    {
        timeOf(words, {});
        return true;
    }
    catch (const std::invalid_argument&)
    {
        return false;
    }
}

bool isPlaceholder(std::string_view words)
{
    if (isSaidToOrigin(words))
        return true;
    if (words.starts_with("random "))
    {
        const std::string_view rest = words.substr(7);
        return number(rest.substr(0, rest.find(' '))).has_value();
    }
    if (isTime(words))
        return true;
    if (words.empty() || (words[0] != 'A' && words[0] != 'B' && words[0] != 'C'))
        return false;
    words.remove_prefix(1);
    if (words.ends_with(".port"))
        words.remove_suffix(5);
    return words.empty() || number(words).has_value();
}

} // namespace

std::chrono::sys_seconds timeOf(std::string_view words, std::chrono::sys_seconds now)
{
    const std::string_view span = words.substr(std::string_view("now").size());
    if (span.empty())
        return now;
    if (span[0] != ' ')
        throw std::invalid_argument(std::string(words));
    return now + Support::timeSpan(span.substr(1));
}

std::string expand(std::string_view text, const Substitution& substitution)
{
    return Expansion(text, substitution, Repeat::asItSays).bytes();
}

std::vector<std::string> placeholders(std::string_view text)
{
    std::vector<std::string> found;
    const Substitution note = [&found](std::string_view words) -> std::optional<std::string>
    {
        if (!isPlaceholder(words))
            return std::nullopt;
        found.emplace_back(words);
        return "";
    };
    Expansion(text, note, Repeat::once).bytes();
    return found;
}

std::string visible(std::string_view bytes)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes)
    {
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '\r')
            text += "\\r";
        else if (byte == '\n')
            text += "\\n";
        else if (byte == '\t')
            text += "\\t";
        else if (byte == '\\')
            text += "\\\\";
        else if (value < 0x20 || value > 0x7e)
            text += {'\\', 'x', hex[value >> 4U], hex[value & 15U]};
        else
            text.push_back(byte);
    }
    return text;
}

std::size_t commonPrefix(std::string_view one, std::string_view other)
{
    const auto [at, ignored] = std::ranges::mismatch(one, other);
    return static_cast<std::size_t>(at - one.begin());
}

std::vector<std::string> tabbed(const std::string& line)
{
    std::vector<std::string> parts;
    std::istringstream stream(line);
    for (std::string part; std::getline(stream, part, '\t');)
        parts.push_back(part);
    return parts;
}

std::string within(std::chrono::milliseconds limit)
{
    const auto tenths = (limit.count() + 50) / 100;
    return english("within %1 s", {std::to_string(tenths / 10) +
                                      (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10))});
}

std::optional<std::size_t> number(std::string_view digits)
{
    std::size_t value = 0;
    const char* end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || error != std::errc() || stopped != end)
        return std::nullopt;
    return value;
}

} // namespace Plays
