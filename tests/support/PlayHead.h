#pragma once

#include "tests/support/Play.h"

#include <string>
#include <string_view>

/// The head of a play: what stands before its scene.
namespace Plays
{

/// `title`, `spec`, `points`, ...
bool isHeadWord(std::string_view word);

/// Puts one line of the head into the play. Throws TextFault.
void takeHeadWord(const std::string& word, const std::string& rest, Play& play);

/// Answers `text` again, if its escapes and braces are right, and counts the C's that it speaks
/// of. Throws TextFault.
std::string checkedText(std::string text, Play& play);

/// The play has at least this origin.
void countOrigin(Party party, Play& play);

} // namespace Plays
