// Finds the markers of the gaps (`// Fill in start: 1.1 listen`), so that a report can say where a
// gap is, and the calls with which blank gaps fall back.
#include "tests/support/GapPlaces.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <utility>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

constexpr std::string_view startOfGap = "// Fill in start: ";
constexpr std::string_view endOfGap = "// Fill in end: ";

using Visit = std::function<void(std::string_view line, const std::string& place)>;

void eachLine(const fs::path& file, const Visit& visit)
{
    std::ifstream stream(file);
    int number = 0;
    for (std::string line; std::getline(stream, line);)
        visit(trimmed(line), file.generic_string() + ":" + std::to_string(++number));
}

/// Visits every line of every source file in that folder.
void eachLineIn(const std::string& folder, const Visit& visit)
{
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
    {
        // A hidden file belongs to an editor or a copying system.
        if (at->path().filename().string().starts_with('.'))
        {
            at.disable_recursion_pending();
            continue;
        }
        const std::string extension = at->path().extension().string();
        if (extension == ".cpp" || extension == ".h")
            eachLine(at->path(), visit);
    }
}

std::pair<std::size_t, std::size_t> parts(const std::string& gap)
{
    const std::string digits = gapNumber(gap);
    const std::size_t dot = digits.find('.');
    return {number(digits.substr(0, dot)).value_or(0),
        dot == std::string::npos ? 0 : number(digits.substr(dot + 1)).value_or(0)};
}

} // namespace

std::map<std::string, std::string> gapPlaces(const std::string& folder)
{
    std::map<std::string, std::string> places;
    eachLineIn(folder,
        [&](std::string_view line, const std::string& place)
        {
            if (line.starts_with(startOfGap))
                places.emplace(gapNumber(std::string(line.substr(startOfGap.size()))), place);
        });
    return places;
}

std::string gapAtLine(const std::string& file, int line)
{
    std::ifstream stream(file);
    std::string gap;
    std::string text;
    for (int number = 1; number <= line && std::getline(stream, text); ++number)
    {
        const std::string_view words = trimmed(text);
        if (words.starts_with(startOfGap))
            gap = words.substr(startOfGap.size());
        else if (words.starts_with(endOfGap))
            gap.clear();
    }
    return gap;
}

std::set<std::string> gapsThatFallBack(const std::string& folder)
{
    static constexpr std::string_view call = "fallBack(\"";
    std::set<std::string> gaps;
    eachLineIn(folder,
        [&](std::string_view line, const std::string&)
        {
            if (const std::size_t at = line.find(call); at != std::string_view::npos)
                gaps.insert(gapNumber(std::string(line.substr(at + call.size()))));
        });
    return gaps;
}

std::vector<std::string> blankGapsIn(const std::string& folder)
{
    std::vector<std::string> gaps;
    eachLineIn(folder,
        [&](std::string_view line, const std::string&)
        {
            for (const std::string_view call : {"fillIn(\"", "fallBack(\""})
            {
                if (!line.starts_with(call))
                    continue;
                const std::string_view name = line.substr(call.size());
                gaps.emplace_back(name.substr(0, name.find('"')));
            }
        });
    std::ranges::sort(gaps, gapBefore);
    return gaps;
}

int labOfGap(const std::string& gap)
{
    return static_cast<int>(parts(gap).first);
}

std::string gapNumber(const std::string& gap)
{
    return gap.substr(0, gap.find(' '));
}

std::string nameOfGap(const std::string& gap)
{
    return gap.substr(gap.find(' ') + 1);
}

bool includesGap(const std::vector<std::string>& gaps, const std::string& number)
{
    return std::ranges::any_of(
        gaps, [&number](const std::string& gap) { return gapNumber(gap) == number; });
}

bool gapBefore(const std::string& one, const std::string& other)
{
    return parts(one) < parts(other);
}

} // namespace Plays
