// `gaps check`: all faults of a tree at once, as a compiler would name them.

#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"

#include <algorithm>

namespace gaps
{

namespace
{

Exit check(const CommandLine& line, const Output& output)
{
    Faults faults;
    const GapTree tree(SourceTree::read(line.arguments[0]), faults);
    if (!line.derived && faults.empty())
        tree.checkKinds(faults);
    std::sort(faults.begin(), faults.end());
    for (const auto& fault : faults)
        output.out << fault.text() << "\n";
    output.out << line.arguments[0] << ": " << tree.gaps().size() << " gaps, " << faults.size()
               << (faults.size() == 1 ? " fault\n" : " faults\n");
    return faults.empty() ? Exit::done : Exit::refused;
}

} // namespace

const Command checkCommand{"check", "TREE [--derived]", 1, "derived",
    "Names every fault of the markers as `file:line: sentence`.", R"(
Faults are: a gap inside a gap, one that is never closed, a number given twice, an end with another number
or without a start, text after a marker or before it, a second else or one outside of a gap, a line of an
else part that is no comment or is indented otherwise than its markers, a bad number or name, a line that
is nearly a marker (`//Fill in start`, `// fill in Start:`), and, once there are no others, a gap that can
be made blank in no way: it has no else part, is not a function's whole body, and is not named helpers.

  --derived  TREE is derived (a starter, a student's), so it has no else parts: leaves the last rule out
)",
    check};

} // namespace gaps
