// Which folder is the student's tree. Guessing would grade the wrong work without a word; a refusal
// costs a student one more try.

#include "tools/grade/StarterRoot.h"

#include "tools/grade/EntryName.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace Grade
{

namespace
{

constexpr std::size_t mostListed = 5;

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t index = 0; index < std::min(names.size(), mostListed); ++index)
        text += (index == 0 ? "" : ", ") + names[index];
    if (names.size() > mostListed)
        text += " and " + std::to_string(names.size() - mostListed) + " more";
    return text;
}

/// The name of a folder whose path ends with a slash.
std::string_view folderName(std::string_view path)
{
    return path.empty() ? path : lastPart(path.substr(0, path.size() - 1));
}

bool isCopy(std::string_view path)
{
    return folderName(path) == "original" || folderName(path) == "solution";
}

/// The folders with both files.
std::vector<std::string> completeFolders(const Found& found)
{
    static const std::string wanted = "main.cpp";
    std::vector<std::string> folders;
    for (const auto& [path, file] : found.files())
        if (lastPart(path) == wanted)
        {
            const std::string folder = path.substr(0, path.size() - wanted.size());
            if (found.file(folder + "FillIn.h") != nullptr)
                folders.push_back(folder);
        }
    return folders;
}

/// True for the two names, and for names that were probably meant to be one of them.
bool isLike(std::string_view path)
{
    std::string name(lastPart(path));
    std::ranges::transform(name, name.begin(),
        [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return name.starts_with("main") || name.starts_with("fillin");
}

/// The names that explain best why no folder is complete.
std::string foundInstead(const Found& found, const std::vector<std::string>& copies)
{
    std::vector<std::string> names;
    names.reserve(copies.size());
    for (const std::string& copy : copies)
        names.push_back(shown(copy) + " (a folder of this name does not count)");
    for (const auto& [path, what] : found.others())
        if (isLike(path) || names.empty())
            names.push_back(shown(path) + " (it " + what + ")");
    for (const auto& [path, file] : found.files())
        if (isLike(path) && !isCopy(path.substr(0, path.size() - lastPart(path).size())))
            names.push_back(shown(path));
    if (names.empty())
        for (const auto& [path, file] : found.files())
            names.push_back(shown(path));
    return listed(names);
}

} // namespace

std::string rootOf(const Found& found)
{
    if (found.files().empty() && found.others().empty())
        throw Refused(
            "The submission contains no files (hidden ones, and those in folders such as build/, "
            "do not count). " +
            whatToHandIn);
    std::vector<std::string> folders = completeFolders(found);
    const auto copies = std::stable_partition(
        folders.begin(), folders.end(), [](const std::string& folder) { return !isCopy(folder); });
    const std::vector<std::string> ignored(copies, folders.end());
    folders.erase(copies, folders.end());
    if (folders.size() == 1)
        return folders.front();
    if (folders.empty())
        throw Refused("The submission has no folder with both main.cpp and FillIn.h. Found: " +
                      foundInstead(found, ignored) + ". " + whatToHandIn);
    const auto isStarter = [](const std::string& folder)
    {
        return folderName(folder) == "starter";
    };
    if (std::ranges::count_if(folders, isStarter) == 1)
        return *std::ranges::find_if(folders, isStarter);
    std::vector<std::string> names(folders.size());
    std::ranges::transform(folders, names.begin(),
        [](const std::string& folder)
        { return folder.empty() ? "the top folder" : shown(folder); });
    throw Refused("The submission has several folders with both main.cpp and FillIn.h: " +
                  listed(names) + ". " + whatToHandIn);
}

} // namespace Grade
