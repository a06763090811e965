#pragma once

#include <string>

namespace Site
{

/// A PNG file of hills at dusk, the same bytes at each call; some hundred kilobytes, so that it
/// comes in many pieces.
const std::string& pngFile();

} // namespace Site
