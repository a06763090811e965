// `gaps mutate`: every small change of every gap, as files that `gaps inject` reads.

#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"
#include "tools/gaps/HarmlessList.h"
#include "tools/gaps/MutantFiles.h"
#include "tools/gaps/TreeWriter.h"

#include <algorithm>

namespace gaps
{

namespace
{

/// The folder will contain the mutants and nothing else.
void refuseOtherFiles(const std::string& folder)
{
    const auto present = SourceTree::readIfPresent(folder);
    for (const auto& [path, file] : present.files)
    {
        if (!MutantFiles::isName(path))
            throw Refusal(present.shown(path) +
                          " is no mutant, and would be removed.\nNothing was "
                          "written. Name another folder, or remove the file.");
    }
}

bool isChosen(GapNumber number, const CommandLine& line)
{
    const bool named = line.gaps.empty() ||
                       std::find(line.gaps.begin(), line.gaps.end(), number) != line.gaps.end();
    return named && (line.lab == 0 || line.lab == number.lab);
}

/// The gaps that --lab and --gap select. Throws a Refusal if one of --gap is not in the tree.
std::vector<GapTree::Place> chosenGaps(const GapTree& tree, const CommandLine& line)
{
    tree.require(line.gaps);
    std::vector<GapTree::Place> places;
    for (const auto& [number, place] : tree.gaps())
    {
        if (isChosen(number, line))
            places.push_back(place);
    }
    return places;
}

Exit mutate(const CommandLine& line, const Output& output)
{
    const auto& to = line.arguments[1];
    refuseOverlap(line.arguments[0], to);
    refuseOtherFiles(to);
    const auto tree = GapTree::read(line.arguments[0]);
    HarmlessList list;
    if (!line.harmless.empty())
        list = HarmlessList::read(line.harmless, bytesOf(line.harmless));
    MutantFiles mutants(list);
    std::string report;
    const auto places = chosenGaps(tree, line);
    for (const auto& place : places)
        report += place.gap->label() + ": " + std::to_string(mutants.add(place)) + "\n";
    refuseIfAny(list.outdated([&line](GapNumber number) { return isChosen(number, line); },
        [&mutants](const std::string& sentence) { return mutants.has(sentence); }));
    TreeWriter(mutants.tree(), to).write();
    output.out << report << to << ": " << mutants.size() << " mutants of " << places.size()
               << (places.size() == 1 ? " gap, " : " gaps, ") << mutants.harmless()
               << " of them listed as harmless\n";
    return Exit::done;
}

} // namespace

const Command mutateCommand{"mutate", "TREE FOLDER [--lab N] [--gap N.M]... [--harmless LIST]", 2,
    "lab gap harmless",
    "Writes the mutants of the gaps: one small change of a body each, for `inject`.",
    R"(
A mutant shows what the tests see: one that passes all of them is a mistake that a student may make unnoticed,
or it is harmless. The changes are:
- a condition, or an operand of && or ||, is inverted
- an operator is exchanged: < and <=, > and >=, == and !=, && and ||, + and -, * and /, | and &
- a number becomes one more or one less, also a duration; true and false are exchanged; a string or a
  character is another one (not in the text of an exception or of the log, not a factor such as 64 * 1024,
  and no index is made larger)
- a call, an assignment, a throw, a break, a continue, a case, a catch, an if, an else or a range-for is
  left out
- a loop ends after its first round; a call in the head of a for is left out
- a function returns {}, or the opposite if it returns a bool

Mutants with the same code are written once. A few do not compile. What is recognised depends on the form of
the code, which is that of clang-format: there is space on both sides of a comparison and of no other < or >.

FOLDER will contain one file for each mutant, such as 7.1-03.gap, and nothing else; other files there are
refused. A file begins with comments:

  # Gap 7.6: in `if (count <= most)`, `<=` became `<`.
  # at: solution/rules/Reuse.cpp:60
  # harmless: REASON                  (only if it is in LIST)

The first one identifies the mutant. It contains no line number, so it remains the same when other lines
change; only the number of the file may become another one. If the same change is possible at several places
with the same code, it ends with (place 2), (place 3).

  --lab N          only the gaps of lab N
  --gap N.M        only this gap; may be repeated
  --harmless LIST  a text file of mutants that no test has to catch: a line that is the first comment of the
                   mutant, and the reason below it, indented. Empty lines, and lines that begin with #, are
                   ignored. An entry that is no mutant (any more) is an error, and nothing is written.
)",
    mutate};

} // namespace gaps
