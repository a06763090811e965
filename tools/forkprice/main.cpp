// make price-of-a-fork: what it costs a server to have a process for each connection.

#include "tests/support/Interrupt.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/forkprice/Meter.h"
#include "tools/measure/Household.h"
#include "tools/measure/Machine.h"
#include "tools/measure/Numbers.h"
#include "tools/options/Options.h"

#include <iostream>

namespace
{

using namespace ForkPrice;

const char* const help =
    "Usage: fork-price --server LINKED=PROGRAM [OPTION]...\n"
    "\n"
    "Measures what a connection costs a bare server that gives it a process in one way or "
    "another.\n"
    "\n"
    "  --server LINKED=PROGRAM  the server; LINKED: plain, static or poco; may be repeated\n"
    "  --out FOLDER             write fork-price.json and fork-price.svg into this folder\n"
    "  --rounds N               how many rounds there are (5)\n"
    "  --round N                how many milliseconds one takes for each row (1500)\n"
    "  --memory N               the most megabytes that a server may touch (half of what is "
    "available)\n"
    "  --help                   print this\n";

struct Settings
{
    Programs programs;
    Effort effort;
    std::string out; ///< empty: no files
    bool needsHelp = false;
};

void addServer(const std::string& value, Programs& programs)
{
    const auto sign = value.find('=');
    const std::string linked = value.substr(0, sign);
    if (sign == std::string::npos || (linked != "plain" && linked != "static" && linked != "poco"))
        throw Options::UsageError(
            "--server must be plain=PROGRAM, static=PROGRAM or poco=PROGRAM, not '" + value + "'.");
    programs[linked] = value.substr(sign + 1);
}

Settings parse(const std::vector<std::string>& words)
{
    Settings settings;
    Effort& effort = settings.effort;
    const auto rest = Options::read(words,
        {Options::numberInto("rounds", 1, 100, effort.rounds),
            Options::numberInto("round", 1, 60'000, effort.round),
            Options::numberInto("memory", 1, 1'000'000, effort.megabytes),
            {"server", true,
                [&](const std::string& value)
                {
                    addServer(value, settings.programs);
                }},
            Options::textInto("out", settings.out), Options::flagInto("help", settings.needsHelp)});
    Options::refuseMore(rest, 0);
    if (!settings.needsHelp && !settings.programs.contains("plain"))
        throw Options::UsageError("--server plain=PROGRAM is missing.");
    return settings;
}

Report measure(const Settings& settings)
{
    const Support::TemporaryFolder folder("fork-price");
    Meter meter(folder.path(), settings.programs, settings.effort,
        [](const std::string& line) { std::cerr << line << std::endl; });
    const Effort& effort = settings.effort;
    return {Measure::machine(),
        "The median of " + Measure::roundsOf(effort.rounds, effort.round) +
            "; one connection at a time",
        meter.run()};
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
        Measure::writeReport(settings.out + "/fork-price", json(report), plot(report));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    return Measure::keepHouse("fork-price", [&] { return run({argv + 1, argv + argc}); });
}
