// make bench: compares the speed of the proxy with that of others, and with the floor of its design.

#include "tests/support/Interrupt.h"
#include "tests/support/OrphanReaper.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/bench/Contest.h"
#include "tools/bench/Settings.h"
#include "tools/options/Options.h"

#include <fstream>
#include <iostream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

namespace
{

using namespace Bench;

/// Each idle connection needs a descriptor, here and in the proxies.
void raiseDescriptorLimit()
{
    constexpr rlim_t enough = 8192;
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = std::min(limit.rlim_max, std::max(limit.rlim_cur, enough));
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void write(const std::string& file, const std::string& text)
{
    std::ofstream out(file);
    if (!(out << text << std::flush))
        throw std::runtime_error(
            "Cannot write " + file + ". Is the folder there, and the disk not full?");
}

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
    const Effort& effort = settings.effort;
    write(settings.out + "/bench.json",
        json(comparisons, std::to_string(effort.rounds) + " rounds of " +
                              std::to_string(effort.round.count()) + " ms"));
    write(settings.out + "/cost.svg", plot(comparisons, Quantity::cost));
    write(settings.out + "/rate.svg", plot(comparisons, Quantity::rate));
}

/// What a proxy that had to be killed has left.
void endOrphans()
{
    Support::ProcessTable table;
    Support::killDescendants(table);
    while (::waitpid(-1, nullptr, 0) > 0)
        ;
}

int run(const Settings& settings)
{
    raiseDescriptorLimit();
    ::prctl(PR_SET_CHILD_SUBREAPER, 1);
    Plays::catchInterrupts();
    const auto comparisons = compare(settings);
    endOrphans();
    constexpr int statusOfInterrupt = 130;
    if (Plays::interrupted())
        return statusOfInterrupt;
    if (comparisons.empty())
        return 1;
    std::cout << tables(comparisons, settings.subject);
    if (!settings.out.empty())
        writeFiles(settings, comparisons);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    try
    {
        const Settings settings = parse({argv + 1, argv + argc});
        if (!settings.needsHelp)
            return run(settings);
        std::cout << help;
        return 0;
    }
    catch (const Options::UsageError& error)
    {
        std::cerr << error.what() << "\nSee bench --help.\n";
        return 2;
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << "\n";
        return 1;
    }
}
