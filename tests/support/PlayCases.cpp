// The value is put into the text of the play before anything else is read. So it can be any part of
// any line, and a mistake that it makes there is found like any other.
#include "tests/support/PlayCases.h"

#include "tests/support/PlayParser.h"
#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr std::string_view eachWord = "each";
constexpr std::string_view betweenValues = " | ";
constexpr std::string_view spaceOrTab = " \t";

bool isEach(std::string_view line)
{
    return line.starts_with(eachWord) && line.size() > eachWord.size() &&
           spaceOrTab.find(line[eachWord.size()]) != std::string_view::npos;
}

bool isName(std::string_view name)
{
    // Placeholders with these names mean something already.
    return !name.empty() && name != "bytes" && name != "nothing" &&
           std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string inBraces(const std::string& name)
{
    return "{" + name + "}";
}

std::vector<std::string> valuesIn(std::string_view text)
{
    std::vector<std::string> values;
    for (std::size_t end = 0; end != std::string_view::npos;)
    {
        end = text.find(betweenValues);
        values.emplace_back(trimmed(text.substr(0, end)));
        text.remove_prefix(
            end == std::string_view::npos ? text.size() : end + betweenValues.size());
    }
    return values;
}

} // namespace

std::optional<PlayCases> takeCases(std::vector<std::string>& lines, const std::string& file)
{
    std::optional<PlayCases> cases;
    int number = 0;
    for (std::string& line : lines)
    {
        ++number;
        if (!isEach(line))
            continue;
        const std::string text(trimmed(std::string_view(line).substr(eachWord.size())));
        const std::string name = text.substr(0, text.find_first_of(spaceOrTab));
        std::vector<std::string> values = valuesIn(std::string_view(text).substr(name.size()));
        if (!isName(name) || std::ranges::count(values, "") > 0)
            throw PlayFault(file, number,
                "`each` needs a name in small letters and values with bars between them, as in: "
                "each size +5 | 0x5 (an empty value is written {nothing})");
        if (cases && cases->name != name)
            throw PlayFault(
                file, number, "a play has one table; its values are called {" + cases->name + "}");
        if (!cases)
            cases = PlayCases{name, {}};
        std::ranges::move(values, std::back_inserter(cases->values));
        line.clear();
    }
    if (cases && std::ranges::none_of(lines, [&](const std::string& line)
                     { return line.find(inBraces(cases->name)) != std::string::npos; }))
        throw PlayFault(file, 1, "no line contains " + inBraces(cases->name));
    return cases;
}

std::vector<std::string> withValue(
    std::vector<std::string> lines, const std::string& name, const std::string& value)
{
    const std::string place = inBraces(name);
    for (std::string& line : lines)
        for (std::size_t at = line.find(place); at != std::string::npos;
             at = line.find(place, at + value.size()))
            line.replace(at, place.size(), value);
    return lines;
}

} // namespace Plays
