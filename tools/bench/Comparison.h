#pragma once

#include "tools/bench/Samples.h"
#include "tools/bench/Workload.h"

#include <string>
#include <vector>

namespace Bench
{

/// The rounds of one proxy under one workload.
struct Series
{
    std::string proxy;
    std::vector<Sample> rounds;
};

/// All proxies under one workload.
struct Comparison
{
    Workload workload;
    std::vector<Series> series;

    /// The summary of a proxy's rounds; an empty sample if it has none here.
    [[nodiscard]] Sample of(const std::string& proxy) const;
};

/// The tables for a terminal: one for each workload, and one with the costs of `subject` as multiples of
/// everyone else's.
std::string tables(const std::vector<Comparison>& comparisons, const std::string& subject);

/// The same for other programs, with each round. `effort`: a text about how much was measured.
std::string json(const std::vector<Comparison>& comparisons, const std::string& effort);

/// The costs, or the rates, as bars: an SVG image with a panel for each workload.
enum class Quantity
{
    cost,
    rate
};
std::string plot(const std::vector<Comparison>& comparisons, Quantity quantity);

} // namespace Bench
