// From the values of several rounds to the one in a table.

#include "tools/measure/Numbers.h"

#include <algorithm>
#include <charconv>
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

std::string roundsOf(int rounds, std::chrono::milliseconds each)
{
    return std::to_string(rounds) + " rounds of " + std::to_string(each.count()) + " ms";
}

std::string_view lineAfter(std::string_view begin, std::string_view output)
{
    while (!output.empty())
    {
        const std::string_view line = output.substr(0, output.find('\n'));
        if (line.starts_with(begin))
            return line.substr(begin.size());
        output.remove_prefix(std::min(line.size() + 1, output.size()));
    }
    return {};
}

std::optional<std::uint64_t> numberAfter(std::string_view name, std::string_view line)
{
    const auto at = line.find(name);
    if (at == std::string_view::npos)
        return std::nullopt;
    line.remove_prefix(at + name.size());
    std::uint64_t value = 0;
    const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    return error == std::errc{} ? std::optional(value) : std::nullopt;
}

} // namespace Measure
