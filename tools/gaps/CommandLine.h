#pragma once

#include "tools/gaps/GapNumber.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace gaps
{

/// The words after a command's name.
struct CommandLine
{
    std::vector<std::string> arguments;
    int lab = 0; ///< 0 where --lab is not given
    std::string against;
    std::vector<GapNumber> gaps;
    bool force = false;
    bool derived = false;
    bool help = false;

    /// `allowed` are the options of the command, parted by blanks: `lab force`. --help is always
    /// allowed. Throws a UsageError for all others, and for values that are none.
    static CommandLine parse(const std::vector<std::string>& words, std::string_view allowed);
};

/// What the user typed means nothing. what() says what of it.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace gaps
