#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace Bench
{

/// What one round has measured for one proxy. A round without a single answer has neither cost nor rate.
struct Sample
{
    std::optional<double> cost; ///< the less, the better: CPU time, time or memory, for each unit
    std::optional<double> rate; ///< units in a second, of a load
    std::uint64_t requests = 0;
    std::uint64_t errors = 0;
    std::uint64_t wrong = 0;    ///< responses with other bytes than the origin's
    std::uint64_t atOrigin = 0; ///< requests that reached the origin
};

/// The median of the costs and that of the rates; the sum of each count.
Sample summary(const std::vector<Sample>& rounds);

} // namespace Bench
