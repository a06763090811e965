#pragma once

#include <string>

namespace proxy
{

/// Returns the SHA-256 digest of a text as 64 hexadecimal digits: the same text always has the same
/// digest, and nobody can find two texts with equal digests. For one thread.
std::string sha256(const std::string& text);

/// Gives the memory back in which the last digests are remembered.
void forgetDigests();

} // namespace proxy
