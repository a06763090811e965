#pragma once

#include "tests/support/Outcome.h"
#include "tests/support/Play.h"

#include <string>

namespace Plays
{

/// A play as a picture for a page, in a file of its own (SVG): what was sent when it was played. Addresses, dates and
/// the proxy's name in Via are replaced by words, so a proxy that does the same gives the same picture.
std::string playDrawing(const Play& play, const Result& result);

} // namespace Plays
