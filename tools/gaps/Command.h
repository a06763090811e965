#pragma once

#include "tools/gaps/CommandLine.h"

#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace gaps
{

/// The exit status of the program.
enum class Exit
{
    done = 0,
    refused = 1, ///< errors were found, or the program refused
    usage = 2
};

/// Where a command writes: results to out, messages to errors.
struct Output
{
    std::ostream& out;
    std::ostream& errors;
};

/// One of the program's commands.
struct Command
{
    std::string_view name;
    std::string_view arguments; ///< as the usage line shows them
    std::size_t argumentCount;
    std::string_view options; ///< see CommandLine::parse()
    std::string_view summary; ///< one line
    std::string_view help;    ///< the rules, and the options
    Exit (*run)(const CommandLine&, const Output&);
};

extern const Command listCommand;
extern const Command checkCommand;
extern const Command deriveCommand;
extern const Command driftCommand;
extern const Command extractCommand;
extern const Command injectCommand;
extern const Command carryCommand;
extern const Command mutateCommand;

} // namespace gaps
