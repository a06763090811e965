// Several rounds become one row.

#include "tools/bench/Samples.h"

#include "tools/measure/Numbers.h"

namespace Bench
{

Sample summary(const std::vector<Sample>& rounds)
{
    Sample sum;
    std::vector<double> costs;
    std::vector<double> rates;
    for (const Sample& round : rounds)
    {
        if (round.cost)
            costs.push_back(*round.cost);
        if (round.rate)
            rates.push_back(*round.rate);
        sum.counts += round.counts;
    }
    sum.cost = Measure::median(costs);
    sum.rate = Measure::median(rates);
    return sum;
}

} // namespace Bench
