#pragma once

#include "tests/support/Dice.h"

#include <string>
#include <string_view>

namespace Support
{

/// The body in the chunked coding (RFC 9112 section 7.1), with random chunks, extensions and
/// trailer fields.
std::string inChunks(std::string_view body, Dice& dice);

} // namespace Support
