// Several rounds become one row.

#include "tools/bench/Samples.h"

#include <algorithm>

namespace Bench
{

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

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
        sum.requests += round.requests;
        sum.errors += round.errors;
        sum.wrong += round.wrong;
        sum.atOrigin += round.atOrigin;
    }
    sum.cost = median(costs);
    sum.rate = median(rates);
    return sum;
}

std::optional<double> ratio(std::optional<double> value, std::optional<double> divisor)
{
    if (!value || !divisor || *divisor == 0)
        return std::nullopt;
    return *value / *divisor;
}

} // namespace Bench
