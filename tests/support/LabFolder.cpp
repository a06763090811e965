// A lab is a folder and nothing else: its number and its title stand in the folder's name.
#include "tests/support/LabFolder.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace Plays
{

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
        LabFolder folder{name.substr(dash + 1), "labs/" + name + "/README.md"};
        std::ranges::replace(folder.title, '-', ' ');
        if (!folder.title.empty())
            folder.title[0] =
                static_cast<char>(std::toupper(static_cast<unsigned char>(folder.title[0])));
        return folder;
    }
    return {};
}

} // namespace Plays
