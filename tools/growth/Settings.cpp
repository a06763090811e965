// The options of the program.

#include "tools/growth/Settings.h"

#include "tools/options/Options.h"

namespace Growth
{

const char* const help =
    "Usage: growth --proxy PROGRAM [OPTION]...\n"
    "\n"
    "Measures how the cost of a request depends on what may grow.\n"
    "\n"
    "  --proxy PROGRAM  a proxy with the options of the kit's\n"
    "  --out FOLDER     write growth.json and growth.svg into this folder\n"
    "  --rounds N       how many rounds there are (3)\n"
    "  --round N        how many milliseconds one takes for each row (1200)\n"
    "  --idle N         the most idle connections (1000; there is a row for 10000)\n"
    "  --entries N      the most stored entries (100000; there is a row for 1000000)\n"
    "  --body N         the longest body in MB (100; there is a row for 4096)\n"
    "  --variants N     the most variants (64)\n"
    "  --help           print this\n";

Settings parse(const std::vector<std::string>& words)
{
    Settings settings;
    Effort& effort = settings.effort;
    const auto rest = Options::read(
        words, {Options::textInto("proxy", settings.proxy), Options::textInto("out", settings.out),
                   Options::numberInto("rounds", 1, 100, effort.rounds),
                   Options::numberInto("round", 100, 50'000, effort.round),
                   Options::numberInto("idle", 1, 10'000, effort.idle),
                   Options::numberInto("entries", 1, 1'000'000, effort.entries),
                   Options::numberInto("body", 0, 4096, effort.megabytes),
                   Options::numberInto("variants", 1, 64, effort.variants),
                   Options::flagInto("help", settings.needsHelp)});
    Options::refuseMore(rest, 0);
    if (!settings.needsHelp && settings.proxy.empty())
        throw Options::UsageError("--proxy PROGRAM is missing.");
    return settings;
}

} // namespace Growth
