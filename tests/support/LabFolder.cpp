// A lab is only a folder: its number is in the folder's name, its title in the first line of its
// README. Comments there say in which order the gaps are best filled in, and which half they belong to.
#include "tests/support/LabFolder.h"

#include "tests/support/Files.h"
#include "tests/support/GapPlaces.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <sstream>

namespace Plays
{

namespace
{

/// The rest of the line that begins like this, such as `Serve a file` after `# Lab 1: `. Empty if there is none.
std::string titleAfter(const std::string& mark, const std::string& text)
{
    const std::size_t at = ("\n" + text).find("\n" + mark);
    if (at == std::string::npos)
        return "";
    const std::size_t begin = at + mark.size();
    return std::string(trimmed(text.substr(begin, text.find('\n', begin) - begin)));
}

/// The numbers in `7.2 7.3, 7.1`.
std::vector<std::string> numbersIn(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return c != '.' && (c < '0' || c > '9'); }, ' ');
    std::istringstream stream(text);
    return {std::istream_iterator<std::string>(stream), {}};
}

/// The comments `<!-- order: 8.4 8.7 -->`, or `<!-- order 7a: 7.2 7.3 -->` for each half.
void readOrders(const std::string& text, LabFolder& folder)
{
    static constexpr std::string_view mark = "<!-- order";
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
    {
        const std::string comment =
            text.substr(at + mark.size(), text.find("-->", at) - at - mark.size());
        const std::size_t colon = comment.find(':');
        if (colon == std::string::npos)
            continue;
        const std::vector<std::string> order = numbersIn(comment.substr(colon));
        folder.order.insert(folder.order.end(), order.begin(), order.end());
        const std::string name(trimmed(comment.substr(0, colon)));
        const std::size_t half = name.find_first_not_of("0123456789");
        if (half != std::string::npos)
            folder.halves.push_back(
                {name.substr(half), titleAfter("## " + name + ": ", text), order});
    }
}

/// The folders of all labs, by number.
std::map<int, std::string> labFolders()
{
    namespace fs = std::filesystem;
    std::map<int, std::string> folders;
    std::error_code error;
    for (fs::directory_iterator at("labs", error), end; !error && at != end; at.increment(error))
    {
        const std::string name = at->path().filename().string();
        const std::size_t dash = name.find('-');
        const auto lab = dash == std::string::npos ? std::nullopt : number(name.substr(0, dash));
        if (lab)
            folders[static_cast<int>(*lab)] = "labs/" + name;
    }
    return folders;
}

} // namespace

LabFolder labFolder(const LabName& lab)
{
    const auto folders = labFolders();
    const auto found = folders.find(lab.number);
    if (found == folders.end())
        return {};
    LabFolder folder{"", found->second + "/README.md"};
    const std::string text = Support::readFile(folder.readme);
    folder.title = titleAfter("# Lab " + std::to_string(lab.number) + ": ", text);
    readOrders(text, folder);
    const auto half = std::ranges::find(folder.halves, lab.half, &LabFolder::Half::name);
    if (half != folder.halves.end())
        folder.title = half->title;
    return folder;
}

std::vector<LabName> allLabs()
{
    std::vector<LabName> labs;
    for (const auto& [number, folder] : labFolders())
    {
        const LabFolder lab = labFolder({number});
        for (const LabFolder::Half& half : lab.halves)
            labs.push_back({number, half.name});
        if (lab.halves.empty())
            labs.push_back({number});
    }
    return labs;
}

std::vector<LabName> labsNamed(const std::string& word)
{
    std::vector<LabName> labs = allLabs();
    std::erase_if(labs, [&word](const LabName& lab)
        { return lab.text() != word && std::to_string(lab.number) != word; });
    return labs;
}

LabName labNameOf(const std::string& gap)
{
    const int lab = labOfGap(gap);
    for (const LabFolder::Half& half : labFolder({lab}).halves)
    {
        if (std::ranges::count(half.order, gapNumber(gap)) > 0)
            return {lab, half.name};
    }
    return {lab};
}

} // namespace Plays
