// The report as bars: for each table a panel with each figure.

#include "tools/forkprice/Price.h"
#include "tools/measure/Chart.h"

#include <utility>

namespace ForkPrice
{

namespace
{

constexpr int roomForNames = 230;

std::vector<std::string> groupsOf(const Report& report)
{
    std::vector<std::string> groups;
    for (const Prices& row : report.rows)
    {
        if (groups.empty() || groups.back() != row.what.group)
            groups.push_back(row.what.group);
    }
    return groups;
}

/// The row that the others are compared with has another colour, and is in each panel.
std::vector<Measure::Bar> barsOf(
    const Report& report, const std::string& group, std::optional<double> Price::*figure)
{
    const Case& base = report.rows.front().what;
    std::vector<Measure::Bar> bars;
    for (const Prices& row : report.rows)
    {
        const bool isBase = row.what.name == base.name;
        if (isBase || row.what.group == group)
            bars.push_back({row.what.name, summary(row.rounds).*figure, isBase ? "#999" : "#37a"});
    }
    return bars;
}

} // namespace

std::string plot(const Report& report)
{
    const std::pair<const char*, std::optional<double> Price::*> figures[]{{"CPU us", &Price::cpu},
        {"us to the first byte", &Price::firstByte}, {"minor page faults", &Price::faults}};
    Measure::Chart chart(roomForNames);
    for (const std::string& group : groupsOf(report))
    {
        for (const auto& [name, figure] : figures)
            chart.panel(group + ": " + name, barsOf(report, group, figure));
    }
    return chart.text("what a connection costs");
}

} // namespace ForkPrice
