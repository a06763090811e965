#pragma once

#include "tests/support/Transcript.h"

#include <string>
#include <vector>

namespace Plays
{

/// The transcript as a ladder diagram in text: one column each for A, B and C, time goes down,
/// bytes are escaped, long bodies are cut, and a `^` is under the first difference. No line is
/// longer than 100 characters. The same transcript always gives the same text. `mostRows`: early
/// events are left out if the diagram would be longer.
std::string ladder(const Transcript& transcript, std::size_t mostRows = 60);

/// The lines `expected ...`, `came ...`, and a `^` under the first difference. Empty if there is
/// nothing to compare.
std::vector<std::string> comparison(const Difference& difference);

} // namespace Plays
