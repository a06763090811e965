// Finds the markers of the gaps (`// Fill in start: 1.1 listen`), so that a report can say where a
// student has to write.
#include "tests/support/GapPlaces.h"

#include "tests/support/Text.h"

#include <filesystem>
#include <fstream>
#include <utility>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

void scan(const fs::path& file, std::map<std::string, std::string>& places)
{
    static constexpr std::string_view mark = "// Fill in start: ";
    std::ifstream stream(file);
    int number = 0;
    for (std::string line; std::getline(stream, line);)
    {
        ++number;
        const std::string_view text = trimmed(line);
        if (text.starts_with(mark))
            places.emplace(gapNumber(std::string(text.substr(mark.size()))),
                file.generic_string() + ":" + std::to_string(number));
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
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
         at.increment(error))
    {
        const std::string extension = at->path().extension().string();
        if (extension == ".cpp" || extension == ".h")
            scan(at->path(), places);
    }
    return places;
}

std::string gapNumber(const std::string& gap)
{
    return gap.substr(0, gap.find(' '));
}

bool gapBefore(const std::string& one, const std::string& other)
{
    return parts(one) < parts(other);
}

} // namespace Plays
