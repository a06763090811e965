#pragma once

#include "tools/gaps/CommandLine.h"

#include <cstddef>
#include <ostream>
#include <string_view>
#include <vector>

namespace gaps
{

/// How the program ends.
enum class Exit
{
    done = 0,
    refused = 1, ///< faults were found, or it did not do what it was asked
    usage = 2
};

/// Where a command writes: its answer to out, what one should know beside it to notes.
struct Output
{
    std::ostream& out;
    std::ostream& notes;
};

/// One of the things that the program can do.
struct Command
{
    std::string_view name;
    std::string_view arguments; ///< as the usage shows them
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

} // namespace gaps
