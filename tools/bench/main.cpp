// make bench: compares the speed of the proxy with that of others, and with the floor of its design.

#include "tests/support/Interrupt.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/bench/Contest.h"
#include "tools/bench/Settings.h"
#include "tools/measure/Household.h"
#include "tools/measure/Machine.h"
#include "tools/measure/Numbers.h"

#include <iostream>

namespace
{

using namespace Bench;

/// Each idle connection needs one, here and in the proxies.
constexpr std::uint64_t descriptors = 8192;

/// Empty if the subject itself is left out.
std::vector<Comparison> compare(const Settings& settings)
{
    const Support::TemporaryFolder folder("bench");
    Contest contest(folder.path(), settings.effort,
        [](const std::string& line) { std::cerr << line << std::endl; });
    for (const Entrant& entrant : settings.entrants)
    {
        if (Plays::interrupted() || (!contest.enter(entrant) && entrant.name == settings.subject))
            return {};
    }
    return contest.run();
}

void writeFiles(const Settings& settings, const std::vector<Comparison>& comparisons)
{
    Measure::write(settings.out + "/bench.json",
        json(comparisons, Measure::roundsOf(settings.effort.rounds, settings.effort.round)));
    Measure::write(settings.out + "/cost.svg", plot(comparisons, Quantity::cost));
    Measure::write(settings.out + "/rate.svg", plot(comparisons, Quantity::rate));
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
    Measure::allowDescriptors(descriptors);
    const auto comparisons = compare(settings);
    if (comparisons.empty() || Plays::interrupted())
        return 1;
    std::cout << tables(comparisons, settings.subject);
    if (!settings.out.empty())
        writeFiles(settings, comparisons);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    return Measure::keepHouse("bench", [&] { return run({argv + 1, argv + argc}); });
}
