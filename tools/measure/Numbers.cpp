// From the values of several rounds to the one in a table.

#include "tools/measure/Numbers.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <sstream>

namespace Measure
{

std::optional<double> median(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::optional<double> ratio(std::optional<double> value, std::optional<double> divisor)
{
    if (!value || !divisor || *divisor == 0)
        return std::nullopt;
    return *value / *divisor;
}

std::string shown(std::optional<double> value)
{
    if (!value)
        return "-";
    constexpr double ten = 10;
    constexpr double hundred = 100;
    const int decimals = std::abs(*value) < ten ? 2 : std::abs(*value) < hundred ? 1 : 0;
    std::ostringstream out;
    out << std::fixed << std::setprecision(decimals) << *value;
    return out.str();
}

} // namespace Measure
