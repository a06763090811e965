// Several rounds become one row.

#include "tools/forkprice/Price.h"

#include "tools/measure/Numbers.h"

namespace ForkPrice
{

namespace
{

std::optional<double> medianOf(
    const std::vector<Price>& rounds, std::optional<double> Price::*figure)
{
    std::vector<double> values;
    for (const Price& round : rounds)
    {
        if (round.*figure)
            values.push_back(*(round.*figure));
    }
    return Measure::median(values);
}

} // namespace

Price summary(const std::vector<Price>& rounds)
{
    Price sum;
    for (const auto figure : {&Price::cpu, &Price::parent, &Price::firstByte, &Price::faults})
        sum.*figure = medianOf(rounds, figure);
    for (const Price& round : rounds)
        sum.counts += round.counts;
    return sum;
}

} // namespace ForkPrice
