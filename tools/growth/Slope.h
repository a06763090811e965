#pragma once

#include "tools/growth/Report.h"

namespace Growth
{

/// How a figure changes between the first and the last row of a table.
struct Slope
{
    double first;
    double last;
    std::optional<double> ratio; ///< of the last to the first
    double each;                 ///< for each further unit of what grows
    bool isMeasurable;           ///< the rounds of the two rows do not overlap
};

/// std::nullopt if there are no two rows with that figure.
std::optional<Slope> slope(const Table& table, std::size_t column);

/// The slope in a sentence; empty if there is none.
std::string sentence(const Table& table, std::size_t column);

} // namespace Growth
