// `gaps list`: the gaps as a table, one per line, for people and for scripts.

#include "tools/gaps/Blank.h"
#include "tools/gaps/Command.h"
#include "tools/gaps/GapTree.h"

#include <array>
#include <optional>

namespace gaps
{

namespace
{

using Row = std::array<std::string, 6>;

/// The kind of a gap; `-` if it is unknown, because the tree is derived and the gap was one that
/// falls back.
std::string kindName(const GapTree::Place& place)
{
    Diagnostics ignored;
    const auto kind = kindOf(*place.file, *place.gap, ignored);
    return kind ? std::string(nameOf(*kind)) : "-";
}

Row rowOf(const GapTree& tree, const GapTree::Place& place, const GapTree* reference)
{
    const auto& gap = *place.gap;
    Row row{gap.number.text(), gap.name, kindName(place), place.file->location(gap),
        std::to_string(gap.bodyLines()) + (gap.bodyLines() == 1 ? " line" : " lines"), ""};
    if (reference == nullptr)
        return row;
    const auto known = reference->gaps().find(gap.number);
    if (known == reference->gaps().end())
    {
        row[5] = "not in " + reference->files().name;
        return row;
    }
    row[2] = kindName(known->second);
    const auto blank = blankBody(*known->second.file, *known->second.gap);
    row[5] = sameBody(tree.body(gap.number), blank) ? "blank" : "filled";
    return row;
}

void write(std::ostream& out, const std::vector<Row>& rows)
{
    std::array<std::size_t, std::tuple_size_v<Row>> widths{};
    for (const auto& row : rows)
    {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const auto& row : rows)
    {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - row[i].size() + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << "\n";
    }
}

Exit list(const CommandLine& line, const Output& output)
{
    const auto tree = GapTree::read(line.arguments[0]);
    std::optional<GapTree> reference;
    if (!line.against.empty())
        reference = GapTree::read(line.against);
    std::vector<Row> rows;
    for (const auto& [number, place] : tree.gaps())
    {
        if (line.lab == 0 || number.lab == line.lab)
            rows.push_back(rowOf(tree, place, reference ? &*reference : nullptr));
    }
    write(output.out, rows);
    return Exit::done;
}

} // namespace

const Command listCommand{"list", "TREE [--lab N] [--against SOLUTION]", 1, "lab against",
    "Lists the gaps: number, name, kind, file:line, lines of the body.", R"(
  --lab N             only the gaps of lab N
  --against SOLUTION  the tree that TREE is derived from: takes the kinds from it, and says of each gap
                      whether it is blank (as `derive` would write it) or filled

Without --against, the kind of a derived gap inside a function is `-`: that it falls back was stated by
its else part, which a derived tree does not have.
)",
    list};

} // namespace gaps
