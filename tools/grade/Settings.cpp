// The command line of the program that grades.
#include "tools/grade/Settings.h"

#include "tools/options/Options.h"

namespace Grade
{

Settings readSettings(const std::vector<std::string>& words)
{
    Settings settings;
    const auto text = [](std::string& into)
    {
        return [&into](const std::string& value)
        {
            into = value;
        };
    };
    const std::vector<std::string> arguments = Options::read(words,
        {{"lab", true,
             [&](const std::string& value)
             {
                 settings.labs.push_back(Options::number("lab", value, 1, 8));
             }},
            {"bases", true, text(settings.bases)}, {"judge", true, text(settings.judge)},
            {"build", true, text(settings.build)}, {"out", true, text(settings.out)},
            {"into", true, text(settings.into)}, {"bodies", true, text(settings.bodies)},
            {"remaining", true, text(settings.remaining)},
            {"collect", true, text(settings.collect)}, {"roster", true, text(settings.roster)},
            {"points", true, text(settings.points)}, {"extra", true, text(settings.extra)},
            {"late", true,
                [&](const std::string& value)
                {
                    settings.late = Options::number("late", value, 0, 10'000'000);
                }}});
    Options::refuseMore(arguments, 1);
    if (!settings.collect.empty() || !settings.remaining.empty())
        return settings;
    if (arguments.empty())
        throw Options::UsageError("Which submission? It is a folder, a .tar.gz or a .zip.");
    settings.submission = arguments.front();
    return settings;
}

} // namespace Grade
