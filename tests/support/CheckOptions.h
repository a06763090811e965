#pragma once

#include "tests/support/PlayCatalog.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace Plays
{

/// A mistake in the command line: one sentence.
class UsageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The command line of `check`.
struct CheckOptions
{
    Selection selection;
    std::vector<std::string> proxy; ///< the command, and its arguments
    std::string plays = "tests/plays";
    std::string name;    ///< of the proxy, for people; its command if not given
    std::string source;  ///< the folder with its gaps
    std::string again;   ///< appended to the command that runs one test again
    std::string summary; ///< a file for other programs
    bool list = false;
    bool all = false;
    bool quiet = false;
    bool help = false;
};

/// `words`: all but the program's name. Throws UsageError.
CheckOptions readCheckOptions(std::vector<std::string> words);

/// What --help prints.
std::string checkHelp();

} // namespace Plays
