#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The lines of a text, each with its own line end, so that joined they are the text again, byte
/// for byte.
std::vector<std::string> linesOf(std::string_view text);

/// The text without blanks, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// The blanks and tabs that a line begins with.
std::string_view indentationOf(std::string_view line);

/// "\r\n", "\n", or nothing where the line has no end.
std::string_view lineEndOf(std::string_view line);

/// The words of a text, parted by blanks.
std::vector<std::string> wordsOf(std::string_view text);

} // namespace gaps
