#pragma once

#include "tests/support/PlayCatalog.h"

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace Plays
{

/// A mistake in the command line; what() is one sentence.
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
    std::string tables; ///< the program that asks the functions; empty: only plays
    std::string name;   ///< what the report calls the proxy; by default its command
    std::string source; ///< the folder with the proxy's gaps
    std::string again;  ///< appended to the command that runs one test again
    std::string mistakes = "tests/faults/patterns"; ///< see KnownMistakes.h
    std::string report;  ///< the folder for a report in files; empty: none
    std::string logs;    ///< the folder for logs of failed tests; empty: none
    std::string drawing; ///< the file for a picture of one play; empty: none
    std::string summary; ///< the file for the results that other programs read
    int results = -1; ///< the descriptor for a line for each test as soon as it is judged; -1: none
    std::optional<std::uint64_t> seed; ///< of a random order of the tests
    bool stop = false;                 ///< after the first test that fails
    bool list = false;
    bool all = false;
    bool quiet = false;
    bool live = false;   ///< one play, drawn while it is played
    bool step = false;   ///< the same, with a key for each step
    bool unsafe = false; ///< also where the kernel confines too little (only with a Box)
    bool rung = false;   ///< only says how the kernel confines a proxy (only with a Box)
    bool help = false;
};

/// Reads the command line. `words`: the arguments, without the program's name. Throws UsageError.
CheckOptions readCheckOptions(std::vector<std::string> words);

/// What --help prints.
std::string checkHelp();

} // namespace Plays
