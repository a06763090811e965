#pragma once

#include "tools/gaps/Command.h"

#include <string>
#include <vector>

namespace gaps
{

/// The whole program but for its streams: the words after its name, and what it ends with.
Exit runProgram(const std::vector<std::string>& words, const Output& output);

} // namespace gaps
