#pragma once

#include <string>

namespace Picture
{

/// The contents of a file; empty if it cannot be read.
std::string contents(const std::string& file);

} // namespace Picture
