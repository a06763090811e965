#pragma once

#include "tests/support/Transcript.h"

#include <string>

namespace Plays
{

/// How a transcript is shown.
struct LadderStyle
{
    std::size_t width = 80;    ///< of the longest line; at least 60
    std::size_t mostRows = 60; ///< early events are left out if the ladder would be longer
    bool words = false;        ///< in sentences instead of a drawing, for a screen reader
};

/// The transcript as a ladder diagram in text: one column each for A, B and (if the play has one) C, time
/// goes down, bytes are escaped, long lines are wrapped, long bodies are cut, and a `^` is under the
/// first difference. The same transcript always gives the same text.
std::string ladder(const Transcript& transcript, const LadderStyle& style = {});

} // namespace Plays
