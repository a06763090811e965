// The comparison for a terminal.

#include "tools/bench/Comparison.h"

#include "tools/measure/Row.h"

namespace Bench
{

namespace
{

using Measure::ratio;
using Measure::Row;
using Measure::shown;

const std::string base = "nginx";
const std::string floorName = "floor";

std::string table(const Comparison& comparison)
{
    const Workload& workload = comparison.workload;
    const bool rated = !workload.rateName().empty();
    Row heading(workload.title);
    if (rated)
        heading.add(workload.rateName()).add("to " + base);
    heading.add(workload.costName()).add("to " + base).add("to " + floorName);
    heading.add("requests").add("errors").add("wrong").add("at origin");
    std::string text = heading.text();
    for (const Series& each : comparison.series)
    {
        const Sample sample = summary(each.rounds);
        Row row("  " + each.proxy);
        if (rated)
            row.add(sample.rate).add(ratio(sample.rate, comparison.of(base).rate));
        row.add(sample.cost).add(ratio(sample.cost, comparison.of(base).cost));
        row.add(ratio(sample.cost, comparison.of(floorName).cost));
        const Measure::Counts& counts = sample.counts;
        row.add(counts.requests).add(counts.errors).add(counts.wrong).add(counts.atOrigin);
        text += row.text();
    }
    return text + "\n";
}

} // namespace

Sample Comparison::of(const std::string& proxy) const
{
    for (const Series& each : series)
    {
        if (each.proxy == proxy)
            return summary(each.rounds);
    }
    return {};
}

std::string tables(const std::vector<Comparison>& comparisons, const std::string& subject)
{
    std::string text;
    for (const Comparison& comparison : comparisons)
        text += table(comparison);
    if (comparisons.empty())
        return text;
    Row heading("Cost of " + subject + ", divided by that of");
    for (const Series& each : comparisons.front().series)
    {
        if (each.proxy != subject)
            heading.add(each.proxy, 14);
    }
    text += heading.text();
    for (const Comparison& comparison : comparisons)
    {
        Row row("  " + comparison.workload.title);
        for (const Series& each : comparisons.front().series)
        {
            if (each.proxy != subject)
                row.add(
                    shown(ratio(comparison.of(subject).cost, comparison.of(each.proxy).cost)), 14);
        }
        text += row.text();
    }
    return text;
}

} // namespace Bench
