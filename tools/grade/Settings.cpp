// The command line of the program that grades.
#include "tools/grade/Settings.h"

#include "tests/support/Files.h"
#include "tests/support/LabFolder.h"
#include "tools/grade/DueDate.h"
#include "tools/options/Options.h"

namespace Grade
{

namespace
{

constexpr int mostMinutes = 10'000'000;

/// All options; each sets what it is for.
std::vector<Options::Option> optionsFor(Settings& settings)
{
    return {{"lab", true,
                [&](const std::string& value)
                {
                    const auto labs = Plays::labsNamed(value);
                    if (labs.empty())
                        throw Options::UsageError("There is no lab " + value + ".");
                    settings.labs.insert(settings.labs.end(), labs.begin(), labs.end());
                }},
        Options::textInto("bases", settings.bases), Options::textInto("judge", settings.judge),
        Options::textInto("build", settings.build), Options::textInto("out", settings.out),
        Options::textInto("into", settings.into), Options::textInto("bodies", settings.bodies),
        Options::textInto("remaining", settings.remaining),
        Options::textInto("collect", settings.collect),
        Options::textInto("roster", settings.roster), Options::textInto("points", settings.points),
        Options::textInto("extra", settings.extra),
        {"test", true,
            [&](const std::string& value)
            {
                settings.tests.push_back(value);
            }},
        Options::numberInto("late", 0, mostMinutes, settings.late),
        {"metadata", true,
            [&](const std::string& file)
            {
                settings.late = minutesLate(Support::readFile(file));
            }},
        Options::flagInto("worth", settings.worth)};
}

} // namespace

Settings readSettings(const std::vector<std::string>& words)
{
    Settings settings;
    const std::vector<std::string> arguments = Options::read(words, optionsFor(settings));
    Options::refuseMore(arguments, 1);
    if (!settings.collect.empty() || !settings.remaining.empty() || settings.worth)
        return settings;
    if (arguments.empty())
        throw Options::UsageError("Which submission? It is a folder, a .tar.gz or a .zip.");
    settings.submission = arguments.front();
    return settings;
}

} // namespace Grade
