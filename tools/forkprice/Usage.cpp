// Reads what a server has printed.

#include "tools/forkprice/Usage.h"

#include "tools/measure/Numbers.h"

namespace ForkPrice
{

std::optional<Usage> parseUsage(std::string_view output)
{
    const auto line = Measure::lineAfter("used:", output);
    const auto microseconds = Measure::numberAfter(" microseconds=", line);
    const auto faults = Measure::numberAfter(" faults=", line);
    if (!microseconds || !faults)
        return std::nullopt;
    return Usage{*microseconds, *faults};
}

} // namespace ForkPrice
