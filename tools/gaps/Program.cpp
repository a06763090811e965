// Finds the command, shows help, and turns exceptions into a message and an exit status.

#include "tools/gaps/Program.h"

#include "tools/options/Options.h"

#include <algorithm>
#include <array>
#include <iomanip>

namespace gaps
{

namespace
{

constexpr std::array commands{&listCommand, &checkCommand, &deriveCommand, &driftCommand,
    &extractCommand, &injectCommand, &carryCommand, &mutateCommand};

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
           "Manages the gaps of a source tree: the numbered places that students fill in.\n\n";
    for (const auto* command : commands)
        out << "  " << std::left << std::setw(9) << command->name << command->summary << "\n";
    out << R"(
`gaps COMMAND --help` describes a command. Exit status: 0 for success, 1 if errors were found or the
command refused, 2 for a mistake in the command line.

A gap is in a *.h or *.cpp file, each marker alone on its line:

    // Fill in start: 3.2 storedResponse
    ...body...
    // Fill in else
    // ...the code of the blank gap, as comments...
    // Fill in end: 3.2

The number is LAB.N, unique in a tree; the name is an identifier. In a reference tree a gap is one of:
  speaks      The whole body of a function: `{` alone above it, `}` alone below it.
              When blank, it calls fillIn("3.2 storedResponse").
  falls back  It has an else part, which contains only comments. When blank, it contains them as code.
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

CommandLine parse(const Command& command, const std::vector<std::string>& words)
{
    auto line = CommandLine::parse(words, command.options);
    if (line.help)
        return line;
    Options::refuseMore(line.arguments, command.argumentCount);
    const auto count = line.arguments.size();
    if (count < command.argumentCount)
        throw Options::UsageError("gaps " + std::string(command.name) + " needs " +
                                  std::to_string(command.argumentCount) + " arguments, not " +
                                  std::to_string(count) + ".");
    return line;
}

Exit run(const Command& command, const std::vector<std::string>& words, const Output& output)
{
    try
    {
        const auto line = parse(command, words);
        if (!line.help)
            return command.run(line, output);
        writeHelp(output.out, command);
        return Exit::done;
    }
    catch (const Options::UsageError& error)
    {
        output.errors << error.what() << "\n";
        writeUsage(output.errors, command);
        output.errors << "See gaps " << command.name << " --help.\n";
        return Exit::usage;
    }
    catch (const std::exception& refusal)
    {
        output.errors << refusal.what() << "\n";
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
    output.errors << (words.empty() ? "A command is missing."
                                    : "Unknown command '" + words[0] + "'.")
                  << "\nUsage: gaps COMMAND ARGUMENTS...\nSee gaps --help.\n";
    return Exit::usage;
}

} // namespace gaps
