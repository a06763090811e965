// Lines keep their ends. The tool copies what it does not understand, so it must not lose a byte:
// CRLF stays CRLF, and a last line without a line end stays without one.

#include "tools/gaps/Lines.h"

#include <sstream>

namespace gaps
{

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty())
    {
        const auto newline = text.find('\n');
        const auto length = newline == std::string_view::npos ? text.size() : newline + 1;
        lines.emplace_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return lines;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view whitespace = " \t\r\n";
    const auto first = text.find_first_not_of(whitespace);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(whitespace) - first + 1);
}

std::string_view indentationOf(std::string_view line)
{
    const auto first = line.find_first_not_of(" \t");
    return line.substr(0, first == std::string_view::npos ? line.size() : first);
}

std::string_view lineEndOf(std::string_view line)
{
    if (line.ends_with("\r\n"))
        return line.substr(line.size() - 2);
    return line.ends_with('\n') ? line.substr(line.size() - 1) : std::string_view{};
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::istringstream in{std::string(text)};
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

} // namespace gaps
