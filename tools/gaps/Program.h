#pragma once

#include "tools/gaps/Command.h"

#include <string>
#include <vector>

namespace gaps
{

/// Runs the program with the words after its name, and returns its exit status.
Exit runProgram(const std::vector<std::string>& words, const Output& output);

} // namespace gaps
