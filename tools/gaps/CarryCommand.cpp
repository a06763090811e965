// `gaps carry`: a student's tree, upgraded. The old tree is never written to.

#include "tools/gaps/Carry.h"
#include "tools/gaps/Command.h"
#include "tools/gaps/Mirror.h"
#include "tools/gaps/Writing.h"

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
    const auto fresh = GapTree::read(line.arguments[1]);
    std::optional<GapTree> reference;
    if (!line.against.empty())
        reference = GapTree::read(line.against);
    const Carry carried(old, fresh, reference ? &*reference : nullptr);
    const Mirror mirror(carried.result(), to);
    if (!line.force)
        mirror.refuseLosses();
    const auto counts = mirror.write();
    for (const auto& sentence : carried.report())
        output.out << sentence << "\n";
    output.out << to << ": " << counts.text() << "\n";
    return Exit::done;
}

} // namespace

const Command carryCommand{"carry", "OLD NEW TO [--against SOLUTION_OLD] [--force]", 3,
    "against force",
    "Writes TO: tree NEW (a newer starter) with the bodies of tree OLD (a student's).", R"(
Bodies go by the numbers of their gaps. A blank one is not carried: one that is nothing or one call of
fillIn(), or that holds what NEW has. A body whose gap NEW no longer has is kept in TO/carried-over.txt
(the form of `gaps extract`) and named. Files of OLD that differ from NEW's outside of the gaps are named.
OLD stays as it is.

  --against SOLUTION_OLD  the tree that OLD was derived from: then a body that is as derived is blank too,
                          and only files that differ from this tree's as well are named
  --force                 as for derive: without it no work in TO is overwritten that is not committed
)",
    carry};

} // namespace gaps
