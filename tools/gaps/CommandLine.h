#pragma once

#include "tools/gaps/GapNumber.h"

#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The words after the name of a command.
struct CommandLine
{
    std::vector<std::string> arguments;
    int lab = 0; ///< 0 without --lab
    std::string against;
    std::string harmless;
    std::vector<GapNumber> gaps;
    bool force = false;
    bool derived = false;
    bool help = false;

    /// `allowed` names the command's options, separated by spaces: `lab force`. --help is always
    /// allowed. Throws Options::UsageError for other options and for invalid values.
    static CommandLine parse(const std::vector<std::string>& words, std::string_view allowed);
};

} // namespace gaps
