#pragma once

#include "tests/support/Transcript.h"

#include <string>

namespace Plays
{

/// The transcript as a picture: an SVG element that takes its colours from the page (currentColor), with
/// the first difference underlined. The same transcript always gives the same picture.
std::string ladderSvg(const Transcript& transcript);

/// A text as it is written in HTML and XML.
std::string escapedMarkup(const std::string& text);

} // namespace Plays
