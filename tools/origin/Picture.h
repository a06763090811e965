#pragma once

#include <string>

namespace Site
{

/// A PNG file of hills at dusk, with the same bytes at each call. It has a few hundred kilobytes,
/// so that it arrives in many pieces.
const std::string& pngFile();

} // namespace Site
