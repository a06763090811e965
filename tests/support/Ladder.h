#pragma once

#include "tests/support/Transcript.h"

#include <string>
#include <vector>

namespace Plays
{

/// The transcript as a ladder diagram in text: a column each for A, B and C, time going down, bytes
/// escaped, long bodies cut, a `^` under the first difference. No line is longer than 100
/// characters. Pure: the same transcript gives the same text. `mostRows`: what is said early is
/// left out where the picture would be longer.
std::string ladder(const Transcript& transcript, std::size_t mostRows = 60);

/// `expected ...`, `came ...`, and a `^` under the first difference, as lines. None if there is
/// nothing to compare.
std::vector<std::string> comparison(const Difference& difference);

} // namespace Plays
