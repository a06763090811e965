#pragma once

#include <optional>
#include <string>
#include <vector>

namespace Measure
{

/// The middle one of these values, or the mean of the two in the middle; std::nullopt if there is none.
std::optional<double> median(std::vector<double> values);

/// std::nullopt if one of them is missing, or `divisor` is zero.
std::optional<double> ratio(std::optional<double> value, std::optional<double> divisor);

/// A number for a table, with three digits that count; `-` if there is none.
std::string shown(std::optional<double> value);

} // namespace Measure
