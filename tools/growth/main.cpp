// make growth: how the cost of a request depends on what may grow.

#include "tests/support/Interrupt.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/growth/Growing.h"
#include "tools/growth/Settings.h"
#include "tools/measure/Household.h"
#include "tools/measure/Machine.h"
#include "tools/measure/Numbers.h"

#include <iostream>

namespace
{

using namespace Growth;

Report measure(const Settings& settings)
{
    const Effort& effort = settings.effort;
    // An idle connection needs one at each end: here, and in the proxies that are started from now on.
    Measure::allowDescriptors(effort.idle + descriptorsBeside);
    const Support::TemporaryFolder folder("growth");
    Workshop workshop(folder.path(), settings.proxy, effort,
        [](const std::string& line) { std::cerr << line << std::endl; });
    return {Measure::machine(), "The median of " + Measure::roundsOf(effort.rounds, effort.round),
        measureAll(workshop)};
}

/// The exit status.
int run(const std::vector<std::string>& words)
{
    const Settings settings = parse(words);
    if (settings.needsHelp)
    {
        std::cout << help;
        return 0;
    }
    const Report report = measure(settings);
    if (Plays::interrupted())
        return 1;
    std::cout << tables(report);
    if (!settings.out.empty())
        Measure::writeReport(settings.out + "/growth", json(report), plot(report));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    return Measure::keepHouse("growth", [&] { return run({argv + 1, argv + argc}); });
}
