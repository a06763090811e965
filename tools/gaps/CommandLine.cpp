// All options are in one table; a command allows some of them.

#include "tools/gaps/CommandLine.h"

#include "tools/gaps/Lines.h"
#include "tools/options/Options.h"

#include <algorithm>

namespace gaps
{

namespace
{

constexpr int largestLab = 999;

GapNumber gapNumber(const std::string& text)
{
    const auto number = GapNumber::parse(text);
    if (!number)
        throw Options::UsageError("--gap must be a gap number such as 3.2, not '" + text + "'.");
    return *number;
}

std::vector<Options::Option> optionsOf(CommandLine& line)
{
    return {Options::numberInto("lab", 1, largestLab, line.lab),
        Options::textInto("against", line.against), Options::textInto("harmless", line.harmless),
        {"gap", true,
            [&line](const std::string& value)
            {
                line.gaps.push_back(gapNumber(value));
            }},
        Options::flagInto("force", line.force), Options::flagInto("derived", line.derived),
        Options::flagInto("help", line.help)};
}

} // namespace

CommandLine CommandLine::parse(const std::vector<std::string>& words, std::string_view allowed)
{
    CommandLine line;
    auto names = wordsOf(allowed);
    names.emplace_back("help");
    auto options = optionsOf(line);
    std::erase_if(options, [&names](const Options::Option& option)
        { return std::find(names.begin(), names.end(), option.name) == names.end(); });
    line.arguments = Options::read(words, options);
    return line;
}

} // namespace gaps
