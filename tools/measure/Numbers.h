#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Measure
{

/// The middle one of these values, or the mean of the two in the middle; std::nullopt if there is none.
std::optional<double> median(std::vector<double> values);

/// std::nullopt if one of them is missing, or `divisor` is zero.
std::optional<double> ratio(std::optional<double> value, std::optional<double> divisor);

/// A number for a table, with three digits that count; `-` if there is none.
std::string shown(std::optional<double> value);

/// How much is measured: `3 rounds of 1200 ms`.
std::string roundsOf(int rounds, std::chrono::milliseconds each);

/// What follows `begin` at the beginning of a line, to its end; empty if there is no such line.
std::string_view lineAfter(std::string_view begin, std::string_view output);

/// The number after the first `name` in a line; std::nullopt if there is none.
std::optional<std::uint64_t> numberAfter(std::string_view name, std::string_view line);

} // namespace Measure
