// The report as bars: a panel for each column of each table.

#include "tools/growth/Report.h"
#include "tools/measure/Chart.h"
#include "tools/measure/Numbers.h"

namespace Growth
{

std::string plot(const Report& report)
{
    constexpr int roomForNames = 190;
    Measure::Chart chart(roomForNames);
    for (const Table& table : report.tables)
    {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
        {
            std::vector<Measure::Bar> bars;
            for (const Row& row : table.rows)
                bars.push_back({row.name, Measure::median(figuresOf(row, column)), "#37a"});
            chart.panel(table.title + ": " + table.columns[column].title, bars);
        }
    }
    return chart.text("what grows");
}

} // namespace Growth
