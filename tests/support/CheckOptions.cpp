// Options as one table, so that the help and the reading cannot differ.
#include "tests/support/CheckOptions.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace Plays
{

namespace
{

struct Option
{
    std::string_view name;
    std::string_view value; ///< empty: the option takes none
    std::string_view help;
    std::function<void(CheckOptions&, const std::string&)> take;
};

void takeLab(CheckOptions& options, const std::string& value)
{
    const std::optional<std::size_t> lab = number(value);
    if (!lab || *lab > 1000)
        throw UsageError("--lab wants the number of a lab, not `" + value + "`");
    options.selection.labs.push_back(static_cast<int>(*lab));
}

const std::vector<Option>& table()
{
    using O = CheckOptions;
    using S = std::string;
    static const std::vector<Option> options = {
        {"--lab", "N", "tests of this lab; may repeat", takeLab},
        {"--test", "NAME", "this test, or all that begin so; may repeat",
            [](O& o, const S& v)
            {
                o.selection.tests.push_back(v);
            }},
        {"--proxy", "COMMAND", "the proxy to test (build/starter/proxy); see docs/plays.md",
            [](O& o, const S& v)
            {
                o.proxy = v;
            }},
        {"--plays", "DIR", "where the plays are (tests/plays)",
            [](O& o, const S& v)
            {
                o.plays = v;
            }},
        {"--name", "TEXT", "what to call the proxy",
            [](O& o, const S& v)
            {
                o.name = v;
            }},
        {"--source", "DIR", "where its gaps stand",
            [](O& o, const S& v)
            {
                o.source = v;
            }},
        {"--again", "TEXT", "put behind `make check TEST=...` in the report",
            [](O& o, const S& v)
            {
                o.again = v;
            }},
        {"--summary", "FILE", "write a line for each test: name, outcome, points (0: a guard)",
            [](O& o, const S& v)
            {
                o.summary = v;
            }},
        {"--list", "", "list the tests and run none",
            [](O& o, const S&)
            {
                o.list = true;
            }},
        {"--all", "", "show all failed tests in full, not only the first three",
            [](O& o, const S&)
            {
                o.all = true;
            }},
        {"--quiet", "", "only the last line",
            [](O& o, const S&)
            {
                o.quiet = true;
            }},
        {"--help", "", "show this",
            [](O& o, const S&)
            {
                o.help = true;
            }},
    };
    return options;
}

} // namespace

CheckOptions checkOptions(const std::vector<std::string>& words)
{
    CheckOptions options;
    for (std::size_t i = 0; i < words.size(); ++i)
    {
        const Option* found = nullptr;
        for (const Option& option : table())
        {
            if (option.name == words[i])
                found = &option;
        }
        if (found == nullptr)
            throw UsageError("unknown option `" + words[i] + "`; --help lists them");
        if (!found->value.empty() && i + 1 == words.size())
            throw UsageError(words[i] + " wants a value: " + std::string(found->value));
        found->take(options, found->value.empty() ? "" : words[++i]);
    }
    if (options.name.empty())
        options.name = options.proxy;
    if (!options.again.empty() && options.again[0] != ' ')
        options.again.insert(0, 1, ' ');
    return options;
}

std::string checkHelp()
{
    constexpr std::size_t column = 20;
    std::string text =
        "usage: check [OPTION]...\n\nPlays the plays of tests/plays with a proxy, and "
        "tells what came of it.\n\n";
    for (const Option& option : table())
    {
        std::string words = "  " + std::string(option.name) + " " + std::string(option.value);
        words.resize(std::max(column, words.size()), ' ');
        text += words + std::string(option.help) + "\n";
    }
    return text +
           "\nExit status: 0 all passed, 1 not all, 2 a mistake in these options, 3 trouble in the "
           "kit.\nPATIENCE=N in the environment makes every deadline N times as long, GROWTH=N "
           "lets B grow by N MiB where it must not.\n";
}

} // namespace Plays
