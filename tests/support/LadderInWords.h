#pragma once

#include "tests/support/Transcript.h"

#include <string>

namespace Plays
{

/// The transcript in sentences, one event after another, with nothing that only makes sense if it is
/// seen.
std::string ladderInWords(const Transcript& transcript);

} // namespace Plays
