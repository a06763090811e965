#pragma once

#include "tools/growth/Workshop.h"

#include <string>
#include <vector>

namespace Growth
{

/// What the command line asks for.
struct Settings
{
    std::string proxy;
    Effort effort;
    std::string out; ///< empty: no files
    bool needsHelp = false;
};

extern const char* const help;

/// Throws Options::UsageError.
Settings parse(const std::vector<std::string>& words);

} // namespace Growth
