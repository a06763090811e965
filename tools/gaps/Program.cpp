// Finds the command, shows help, and turns what is thrown into a sentence and an exit status.

#include "tools/gaps/Program.h"

#include "tools/gaps/Fault.h"

#include <algorithm>
#include <array>
#include <iomanip>

namespace gaps
{

namespace
{

constexpr std::array commands{&listCommand, &checkCommand, &deriveCommand, &driftCommand,
    &extractCommand, &injectCommand, &carryCommand};

void writeUsage(std::ostream& out, const Command& command)
{
    out << "Usage: gaps " << command.name << " " << command.arguments << "\n";
}

void writeHelp(std::ostream& out, const Command& command)
{
    writeUsage(out, command);
    out << "\n" << command.summary << "\n" << command.help;
}

void writeHelp(std::ostream& out)
{
    out << "Usage: gaps COMMAND ARGUMENTS...\n\n"
           "Handles the gaps of a source tree: the numbered places that students fill in.\n\n";
    for (const auto* command : commands)
        out << "  " << std::left << std::setw(9) << command->name << command->summary << "\n";
    out << R"(
`gaps COMMAND --help` tells the rest. Exit status: 0 done, 1 faults found or refused, 2 wrong usage.

A gap, in a *.h or *.cpp file, each marker alone on its line:

    // Fill in start: 3.2 storedResponse
    ...body...
    // Fill in else
    // ...what stands there while the gap is blank, as comments...
    // Fill in end: 3.2

The number is LAB.N, given once in a tree; the name is an identifier. In a reference tree a gap is one of:
  speaks      The whole body of a function: `{` alone above it, `}` alone below. When blank, it calls
              fillIn("3.2 storedResponse").
  falls back  It has an else part, whose lines are all comments. When blank, it holds these lines as code.
  helpers     It is named helpers. When blank, it is empty.
A derived tree (a starter, a student's) has no else parts.
)";
}

const Command* commandNamed(const std::string& name)
{
    const auto found = std::find_if(commands.begin(), commands.end(),
        [&name](const Command* command) { return command->name == name; });
    return found == commands.end() ? nullptr : *found;
}

Exit run(const Command& command, const std::vector<std::string>& words, const Output& output)
{
    try
    {
        const auto line = CommandLine::parse(words, command.options);
        if (line.help)
        {
            writeHelp(output.out, command);
            return Exit::done;
        }
        if (line.arguments.size() != command.argumentCount)
            throw UsageError("it takes " + std::to_string(command.argumentCount) +
                             " arguments, not " + std::to_string(line.arguments.size()));
        return command.run(line, output);
    }
    catch (const UsageError& error)
    {
        output.notes << "gaps " << command.name << ": " << error.what() << "\n";
        writeUsage(output.notes, command);
        output.notes << "`gaps " << command.name << " --help` tells more.\n";
        return Exit::usage;
    }
    catch (const std::exception& refusal)
    {
        output.notes << refusal.what() << "\n";
        return Exit::refused;
    }
}

} // namespace

Exit runProgram(const std::vector<std::string>& words, const Output& output)
{
    if (!words.empty() && (words[0] == "--help" || words[0] == "-h" || words[0] == "help"))
    {
        writeHelp(output.out);
        return Exit::done;
    }
    if (const auto* command = words.empty() ? nullptr : commandNamed(words[0]))
        return run(*command, {words.begin() + 1, words.end()}, output);
    output.notes << "gaps: "
                 << (words.empty() ? "no command is given" : "there is no command " + words[0])
                 << "\nUsage: gaps COMMAND ARGUMENTS...; `gaps --help` lists the commands.\n";
    return Exit::usage;
}

} // namespace gaps
