#pragma once

#include "tests/support/Play.h"

#include <string>
#include <string_view>

/// The head of a play: the lines before its scene.
namespace Plays
{

/// True for `title`, `spec`, `points`, ...
bool isHeadWord(std::string_view word);

/// Takes one line of the head into the play. Throws TextFault.
void takeHeadWord(const std::string& word, const std::string& rest, Play& play);

/// Returns `text` unchanged, after it has checked its escapes and braces and counted the origins
/// that it names. Throws TextFault.
std::string checkedText(std::string text, Play& play);

/// Counts this party, if it is an origin.
void countOrigin(Party party, Play& play);

} // namespace Plays
