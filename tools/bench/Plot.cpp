// The comparison as bars.

#include "tools/bench/Comparison.h"
#include "tools/measure/Chart.h"

namespace Bench
{

namespace
{

constexpr int roomForNames = 170;

std::optional<double> chosen(const Sample& sample, Quantity quantity)
{
    return quantity == Quantity::cost ? sample.cost : sample.rate;
}

/// The reference and the proxies that are compared with it have different colours.
std::string colourOf(const std::string& name)
{
    return name == "reference" ? "#c40" : name == "floor" ? "#999" : "#37a";
}

} // namespace

std::string plot(const std::vector<Comparison>& comparisons, Quantity quantity)
{
    const bool ofCosts = quantity == Quantity::cost;
    Measure::Chart chart(roomForNames);
    for (const Comparison& comparison : comparisons)
    {
        const Workload& workload = comparison.workload;
        const std::string unit = ofCosts ? workload.costName() : workload.rateName();
        if (unit.empty())
            continue;
        std::vector<Measure::Bar> bars;
        for (const Series& each : comparison.series)
            bars.push_back(
                {each.proxy, chosen(summary(each.rounds), quantity), colourOf(each.proxy)});
        chart.panel(workload.title + ": " + unit, bars);
    }
    return chart.text(ofCosts ? "what a request costs" : "requests in a second");
}

} // namespace Bench
