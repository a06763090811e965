#pragma once

#include "tools/measure/Counts.h"

#include <optional>
#include <vector>

namespace Bench
{

/// What one round has measured for one proxy. A round without a single answer has neither cost nor rate.
struct Sample
{
    std::optional<double> cost{}; ///< the less, the better: CPU time, time or memory, for each unit
    std::optional<double> rate{}; ///< units in a second, of a load
    Measure::Counts counts{};
};

/// The median of the costs and that of the rates; the sums of the counts.
Sample summary(const std::vector<Sample>& rounds);

} // namespace Bench
