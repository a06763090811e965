#pragma once

#include "tools/forkprice/Case.h"
#include "tools/measure/Counts.h"

#include <optional>
#include <string>
#include <vector>

namespace ForkPrice
{

/// What a connection has cost in one round. A round in which the server has failed has no figures.
struct Price
{
    std::optional<double> cpu;       ///< microseconds of all its processes
    std::optional<double> parent;    ///< those of the parent; the others are its children's
    std::optional<double> firstByte; ///< microseconds from connecting to the first byte: the median
    std::optional<double> faults;    ///< minor page faults of all its processes
    Measure::Counts counts{};        ///< each connection is for one request
};

/// The medians of the figures, and the sums of the counts.
Price summary(const std::vector<Price>& rounds);

/// A row with its rounds.
struct Prices
{
    Case what;
    std::vector<Price> rounds;
};

struct Report
{
    std::string machine;
    std::string effort;
    std::vector<Prices> rows;
};

/// The tables for a terminal.
std::string tables(const Report& report);
/// The same for other programs, with each round.
std::string json(const Report& report);
/// The three figures as bars: an SVG image.
std::string plot(const Report& report);

} // namespace ForkPrice
