// `gaps carry`: upgrades a student's tree. It never writes to the old one.

#include "tools/gaps/Carry.h"
#include "tools/gaps/Command.h"
#include "tools/gaps/TreeWriter.h"

#include <optional>

namespace gaps
{

namespace
{

Exit carry(const CommandLine& line, const Output& output)
{
    const auto& to = line.arguments[2];
    refuseOverlap(line.arguments[0], to);
    refuseOverlap(line.arguments[1], to);
    const auto old = GapTree::read(line.arguments[0]);
    const auto newer = GapTree::read(line.arguments[1]);
    std::optional<GapTree> reference;
    if (!line.against.empty())
        reference = GapTree::read(line.against);
    const Carry carried(old, newer, reference ? &*reference : nullptr);
    const TreeWriter writer(carried.result(), to);
    if (!line.force)
        writer.refuseLosses();
    const auto counts = writer.write();
    for (const auto& sentence : carried.report())
        output.out << sentence << "\n";
    output.out << to << ": " << counts.text() << "\n";
    return Exit::done;
}

} // namespace

const Command carryCommand{"carry", "OLD NEW TO [--against TREE] [--force]", 3, "against force",
    "Writes TO: tree NEW (a newer starter) with the bodies of tree OLD (a student's).", R"(
Gap numbers tell where a body goes. Blank bodies are not carried: those that are empty or a single call of
fillIn(), or that are the same in NEW. A body whose gap NEW does not have is kept in TO/carried-over.txt (in
the form of `gaps extract`) and reported. Files of OLD that differ from NEW's outside the gaps are reported.
OLD is not changed.

  --against TREE  the reference that OLD was derived from, or OLD as the student got it: then a body as in
                  that starter counts as blank, too, and only files that also differ from this tree are
                  reported
  --force         as for derive: also overwrites work in TO that is not committed
)",
    carry};

} // namespace gaps
