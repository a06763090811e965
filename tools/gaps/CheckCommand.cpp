// `gaps check`: all errors of a tree at once, in the form that compilers use.

#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"

#include <algorithm>

namespace gaps
{

namespace
{

Exit check(const CommandLine& line, const Output& output)
{
    Diagnostics errors;
    const GapTree tree(SourceTree::read(line.arguments[0]), errors);
    if (!line.derived && errors.empty())
        tree.checkKinds(errors);
    std::sort(errors.begin(), errors.end());
    for (const auto& error : errors)
        output.out << error.text() << "\n";
    const auto counted = [](std::size_t count, const std::string& noun)
    {
        return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
    };
    output.out << line.arguments[0] << ": " << counted(tree.gaps().size(), "gap") << ", "
               << counted(errors.size(), "error") << "\n";
    return errors.empty() ? Exit::done : Exit::refused;
}

} // namespace

const Command checkCommand{"check", "TREE [--derived]", 1, "derived",
    "Reports every violation of the marker rules as `file:line: sentence`.", R"(
Errors are: a gap inside a gap; a gap that is never closed; a number that occurs twice; an end with another
number, or without a start; text before or after a marker; a second else, or one outside any gap; a line of
an else part that is not a comment, or is indented differently from the markers; an invalid number or name;
and a line that almost is a marker (`//Fill in start`, `// fill in Start:`). If there are none of these, a
gap that cannot be made blank is an error too: it has no else part, is not the whole body of a function, and
is not named helpers.

  --derived  TREE is derived (a starter, a student's) and has no else parts: skips the last rule
)",
    check};

} // namespace gaps
