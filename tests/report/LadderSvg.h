#pragma once

#include "tests/support/Transcript.h"

#include <string>

namespace Plays
{

/// What makes an SVG element a file of its own.
struct Caption
{
    std::string title;
    std::string words; ///< what the picture shows, for those who cannot see it
};

/// The transcript as a picture: an SVG element with the first difference underlined. It takes its colours from the
/// page (currentColor); with a caption, it is dark on light, or light on dark, as the reader prefers. The same
/// transcript always gives the same picture.
std::string ladderSvg(const Transcript& transcript, const Caption* caption = nullptr);

/// A text as it is written in HTML and XML.
std::string escapedMarkup(const std::string& text);

} // namespace Plays
