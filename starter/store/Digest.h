#pragma once

#include <string>

namespace proxy
{

/// The SHA-256 digest of a text, as 64 hexadecimal digits: the same text always has the same one,
/// and nobody can find two texts that share one.
std::string sha256(const std::string& text);

} // namespace proxy
