// The report for a terminal.

#include "tools/growth/Slope.h"
#include "tools/measure/Row.h"

namespace Growth
{

namespace
{

constexpr int columnWidth = 13;

std::string headingOf(const Table& table)
{
    Measure::Row row(table.title);
    for (const Column& column : table.columns)
        row.add(column.title, columnWidth);
    return "\n" + row.add("errors").add("wrong").add("at origin").text();
}

std::string lineOf(const Table& table, const Row& measured)
{
    const Round sum = summary(table, measured);
    Measure::Row row("  " + measured.name);
    for (const auto& figure : sum.figures)
        row.add(Measure::shown(figure), columnWidth);
    return row.add(sum.counts.errors).add(sum.counts.wrong).add(sum.counts.atOrigin).text();
}

} // namespace

std::string tables(const Report& report)
{
    std::string text = report.machine + "\n" + report.effort + "\n";
    for (const Table& table : report.tables)
    {
        text += headingOf(table);
        for (const Row& row : table.rows)
            text += lineOf(table, row);
        for (std::size_t column = 0; column < table.columns.size(); ++column)
        {
            const std::string words = sentence(table, column);
            text += words.empty() ? "" : words + "\n";
        }
    }
    return text;
}

} // namespace Growth
