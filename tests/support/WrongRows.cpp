// A short answer is told in a line, and one of many parts shows where it differs.
#include "tests/support/WrongRows.h"

#include "tests/support/Columns.h"
#include "tests/support/Excerpt.h"
#include "tests/support/Language.h"

namespace Plays
{

namespace
{

constexpr std::size_t widthOfLine = 74;
constexpr std::string_view rowIndent = "    ";

void add(std::vector<std::string>& lines, const WrongRow& row)
{
    const std::string asked = said("line %1: %2", {std::to_string(row.line), row.asked});
    const std::string inOne = said("%1: %2", {asked, row.told});
    if (!row.told.empty() && columnsOf(inOne) <= widthOfLine)
        return lines.push_back(inOne);
    lines.push_back(asked);
    const std::size_t width = widthOfLine - rowIndent.size();
    for (const std::string& line :
        row.told.empty() ? comparison(row.difference, width) : wrapped(translated(row.told), width))
        lines.push_back(std::string(rowIndent) + line);
}

} // namespace

std::vector<std::string> linesOf(const WrongRows& rows)
{
    std::vector<std::string> lines;
    for (const WrongRow& row : rows.first)
        add(lines, row);
    if (rows.further > 0)
        lines.push_back(translated(counted(rows.further, "and %1 other row", "and %1 other rows")));
    return lines;
}

} // namespace Plays
