#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Texts as a terminal shows them: a Chinese character takes two columns there, and three bytes in UTF-8.
namespace Plays
{

/// How many columns the text takes.
std::size_t columnsOf(std::string_view text);

/// The text with spaces after it, or before it, until it takes that many columns.
std::string padded(std::string text, std::size_t columns);
std::string rightAligned(const std::string& text, std::size_t columns);

/// The beginning of the text that takes at most that many columns.
std::string cutTo(std::string_view text, std::size_t columns);

/// The text in lines of at most `columns`: broken at a space, beside a Chinese character, or inside a word that
/// is longer.
std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

} // namespace Plays
