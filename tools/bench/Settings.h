#pragma once

#include "tools/bench/Meter.h"
#include "tools/bench/Proxy.h"

#include <string>
#include <vector>

namespace Bench
{

/// What the command line asks for.
struct Settings
{
    std::vector<Entrant> entrants;
    std::string subject; ///< the name of the entrant that is compared with all others
    Effort effort;
    std::string out; ///< empty: no files
    bool needsHelp = false;
};

extern const char* const help;

/// Throws Options::UsageError.
Settings parse(const std::vector<std::string>& words);

} // namespace Bench
