// A translation has the headings of the original in the same order (tools/translations.sh): so a heading is found
// by its number.
#include "tests/support/Handout.h"

#include "tests/support/Files.h"
#include "tests/support/LabFolder.h"
#include "tests/support/Language.h"

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

namespace Plays
{

namespace
{

/// The headings of a page, without their marks: `Lab 1: Serve a file`, `The goal` ...
std::vector<std::string> headings(const std::string& file)
{
    std::vector<std::string> found;
    std::istringstream text(Support::readFile(file));
    for (std::string line; std::getline(text, line);)
    {
        const std::size_t level = line.find_first_not_of('#');
        if (level != 0 && level != std::string::npos && line[level] == ' ')
            found.push_back(line.substr(level + 1));
    }
    return found;
}

/// The part of a heading after `Lab 1: `.
std::string titleOf(const std::string& heading)
{
    for (const std::string mark : {"：", ": "})
    {
        if (const std::size_t at = heading.find(mark); at != std::string::npos)
            return heading.substr(at + mark.size());
    }
    return heading;
}

/// The page that a reader has instead of this one: `labs/x/README.zh.md`. Empty if there is none.
std::string translationOf(const std::string& page)
{
    const std::filesystem::path path =
        std::filesystem::path(page).replace_filename(said("README.md"));
    return path != page && std::filesystem::exists(path) ? path.string() : "";
}

} // namespace

Handout handoutOf(const LabName& lab, const std::string& section)
{
    const LabFolder folder = labFolder(lab);
    const std::string translation = folder.readme.empty() ? "" : translationOf(folder.readme);
    if (translation.empty())
        return {folder.readme, folder.title, section};
    Handout handout{translation, folder.title, section};
    const std::vector<std::string> original = headings(folder.readme);
    const std::vector<std::string> translated = headings(translation);
    for (std::size_t i = 0; i < std::min(original.size(), translated.size()); ++i)
    {
        if (titleOf(original[i]) == folder.title)
            handout.title = titleOf(translated[i]);
        if (original[i] == section)
            handout.section = translated[i];
    }
    return handout;
}

} // namespace Plays
