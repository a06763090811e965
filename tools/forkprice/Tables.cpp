// The report for a terminal.

#include "tools/forkprice/Price.h"
#include "tools/measure/Row.h"

namespace ForkPrice
{

namespace
{

std::string heading(const std::string& group)
{
    constexpr const char* base = "to one";
    Measure::Row row(group);
    row.add("CPU us").add(base).add("in parent").add("us to byte").add(base).add("faults");
    row.add("connections", 13).add("errors").add("wrong");
    return "\n" + row.text();
}

std::string line(const std::string& name, const Price& price, const Price& base)
{
    Measure::Row row("  " + name);
    row.add(price.cpu).add(Measure::ratio(price.cpu, base.cpu));
    row.add(price.parent).add(price.firstByte).add(Measure::ratio(price.firstByte, base.firstByte));
    row.add(price.faults);
    const Measure::Counts& counts = price.counts;
    row.add(std::to_string(counts.requests), 13).add(counts.errors).add(counts.wrong);
    return row.text();
}

} // namespace

std::string tables(const Report& report)
{
    std::string text = report.machine + "\n" + report.effort + "\n";
    std::string group;
    for (const Prices& row : report.rows)
    {
        if (row.what.group != group)
        {
            group = row.what.group;
            text += heading(group);
        }
        text += line(row.what.name, summary(row.rounds), summary(report.rows.front().rounds));
    }
    return text;
}

} // namespace ForkPrice
