// Several rounds become one row.

#include "tools/growth/Report.h"

#include "tools/measure/Numbers.h"

#include <algorithm>

namespace Growth
{

void Round::count(const Measure::Counts& further, bool hits)
{
    const std::uint64_t before = counts.atOrigin;
    counts += further;
    if (!hits)
        counts.atOrigin = before;
}

void Round::expect(std::uint64_t wanted, std::uint64_t found)
{
    counts.errors += wanted - std::min(wanted, found);
}

std::vector<double> figuresOf(const Row& row, std::size_t column)
{
    std::vector<double> values;
    for (const Round& round : row.rounds)
    {
        if (column < round.figures.size() && round.figures[column])
            values.push_back(*round.figures[column]);
    }
    return values;
}

Round summary(const Table& table, const Row& row)
{
    Round sum;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        sum.figures.push_back(Measure::median(figuresOf(row, column)));
    for (const Round& round : row.rounds)
        sum.counts += round.counts;
    return sum;
}

std::string grouped(std::uint64_t count)
{
    constexpr std::size_t digits = 3;
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > digits;)
        text.insert(at -= digits, ",");
    return text;
}

} // namespace Growth
