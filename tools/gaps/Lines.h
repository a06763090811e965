#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The lines of a text, each with its line end: joined, they are the text again, byte for byte.
std::vector<std::string> linesOf(std::string_view text);

/// The text without spaces, tabs and line ends at its front and back.
std::string_view trimmed(std::string_view text);

/// The spaces and tabs at the front of a line.
std::string_view indentationOf(std::string_view line);

/// "\r\n", "\n", or empty if the line has no end.
std::string_view lineEndOf(std::string_view line);

/// The words of a text, separated by whitespace.
std::vector<std::string> wordsOf(std::string_view text);

} // namespace gaps
