// From a table to what it says.

#include "tools/growth/Slope.h"

#include "tools/measure/Numbers.h"

#include <algorithm>
#include <cmath>

namespace Growth
{

namespace
{

/// Two rows whose rounds overlap may differ by chance.
bool overlap(const std::vector<double>& one, const std::vector<double>& other)
{
    const auto [least, most] = std::ranges::minmax(one);
    const auto [otherLeast, otherMost] = std::ranges::minmax(other);
    return least <= otherMost && otherLeast <= most;
}

/// `1.90 us more for each 1,000 further idle connections`: so many that the number has a digit that counts.
std::string changeOf(double each, const std::string& figureUnit, const Table& table)
{
    constexpr double least = 0.1;
    constexpr double ten = 10;
    constexpr std::uint64_t mostUnits = 1'000'000'000;
    std::uint64_t units = 1;
    for (; std::abs(each) < least && units < mostUnits; units *= 10)
        each *= ten;
    return Measure::shown(std::abs(each)) + " " + figureUnit + (each < 0 ? " less" : " more") +
           " for each " +
           (units == 1 ? "further " + table.unit : grouped(units) + " further " + table.units);
}

} // namespace

std::optional<Slope> slope(const Table& table, std::size_t column)
{
    if (table.rows.size() < 2)
        return std::nullopt;
    const Row& begin = table.rows.front();
    const Row& end = table.rows.back();
    const auto first = Measure::median(figuresOf(begin, column));
    const auto last = Measure::median(figuresOf(end, column));
    if (!first || !last)
        return std::nullopt;
    const double units = static_cast<double>(end.size - begin.size) / table.sizeOfUnit;
    return Slope{*first, *last, Measure::ratio(last, first), (*last - *first) / units,
        !overlap(figuresOf(begin, column), figuresOf(end, column))};
}

std::string sentence(const Table& table, std::size_t column)
{
    const auto found = slope(table, column);
    const Column& figure = table.columns[column];
    if (!found || figure.what.empty())
        return "";
    std::string text = figure.what + ": " + Measure::shown(found->first) + " " + figure.unit +
                       " with " + table.rows.front().name + ", " + Measure::shown(found->last) +
                       " " + figure.unit + " with " + table.rows.back().name;
    if (!found->isMeasurable)
        return text + ". The rounds overlap: no cost of a further " + table.unit +
               " can be measured.";
    if (found->ratio)
        text += ", " + Measure::shown(found->ratio) + " times as much";
    return text + ": " + changeOf(found->each, figure.unit, table) + ".";
}

} // namespace Growth
