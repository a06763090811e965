// Reads what a server has printed.

#include "tools/forkprice/Usage.h"

#include "tools/measure/Numbers.h"

namespace ForkPrice
{

std::optional<Usage> parseUsage(std::string_view output)
{
    const auto line = Measure::lineAfter("used:", output);
    const auto parent = Measure::numberAfter(" parent=", line);
    const auto children = Measure::numberAfter(" children=", line);
    const auto faults = Measure::numberAfter(" faults=", line);
    if (!parent || !children || !faults)
        return std::nullopt;
    return Usage{*parent, *children, *faults};
}

} // namespace ForkPrice
