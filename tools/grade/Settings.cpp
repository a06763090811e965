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
    const auto text = [](std::string& into)
    {
        return [&into](const std::string& value)
        {
            into = value;
        };
    };
    return {{"lab", true,
                [&](const std::string& value)
                {
                    const auto labs = Plays::labsNamed(value);
                    if (labs.empty())
                        throw Options::UsageError("There is no lab " + value + ".");
                    settings.labs.insert(settings.labs.end(), labs.begin(), labs.end());
                }},
        {"bases", true, text(settings.bases)}, {"judge", true, text(settings.judge)},
        {"build", true, text(settings.build)}, {"out", true, text(settings.out)},
        {"into", true, text(settings.into)}, {"bodies", true, text(settings.bodies)},
        {"remaining", true, text(settings.remaining)}, {"collect", true, text(settings.collect)},
        {"roster", true, text(settings.roster)}, {"points", true, text(settings.points)},
        {"extra", true, text(settings.extra)},
        {"test", true,
            [&](const std::string& value)
            {
                settings.tests.push_back(value);
            }},
        {"late", true,
            [&](const std::string& value)
            {
                settings.late = Options::number("late", value, 0, mostMinutes);
            }},
        {"metadata", true,
            [&](const std::string& file)
            {
                settings.late = minutesLate(Support::readFile(file));
            }},
        {"worth", false,
            [&](const std::string&)
            {
                settings.worth = true;
            }}};
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
