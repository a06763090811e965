#pragma once

#include <string>

namespace proxy
{

/// Returns the SHA-256 digest of a text as 64 hexadecimal digits: the same text always has the same
/// digest, and nobody can find two texts with equal digests. Not thread-safe.
std::string sha256(const std::string& text);

/// Frees the memory that holds the last digests.
void forgetDigests();

} // namespace proxy
