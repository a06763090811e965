// A lab is only a folder: its number is in the folder's name, its title in the first line of its
// README.
#include "tests/support/LabFolder.h"

#include "tests/support/Files.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace Plays
{

namespace
{

/// `Serve a file` for `# Lab 1: Serve a file`
std::string titleIn(const std::string& readme)
{
    static constexpr std::string_view mark = ": ";
    std::string line;
    std::getline(std::ifstream(readme), line);
    const std::size_t at = line.find(mark);
    return at == std::string::npos ? "" : std::string(trimmed(line.substr(at + mark.size())));
}

/// The numbers in the comment `<!-- order: 7.2 7.3 7.1 -->`.
std::vector<std::string> orderIn(const std::string& readme)
{
    static constexpr std::string_view mark = "<!-- order:";
    const std::string text = Support::readFile(readme);
    std::size_t at = text.find(mark);
    if (at == std::string::npos)
        return {};
    at += mark.size();
    std::string numbers = text.substr(at, text.find("-->", at) - at);
    std::ranges::replace_if(
        numbers, [](char c) { return c != '.' && (c < '0' || c > '9'); }, ' ');
    std::istringstream stream(numbers);
    return {std::istream_iterator<std::string>(stream), {}};
}

} // namespace

LabFolder labFolder(int lab)
{
    namespace fs = std::filesystem;
    std::error_code error;
    for (fs::directory_iterator at("labs", error), end; !error && at != end; at.increment(error))
    {
        const std::string name = at->path().filename().string();
        const std::size_t dash = name.find('-');
        if (dash == std::string::npos ||
            number(name.substr(0, dash)) != static_cast<std::size_t>(lab))
            continue;
        const std::string readme = "labs/" + name + "/README.md";
        return {titleIn(readme), readme, orderIn(readme)};
    }
    return {};
}

} // namespace Plays
