// What make knows about the trees, in a file that it writes for this program.
#include "tests/prove/BaseTrees.h"

#include "tests/prove/Subject.h"
#include "tests/support/Text.h"
#include "tools/gaps/Lines.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

namespace Proof
{

namespace
{

/// 4 for `build/trees/lab4`; behind the last lab for the reference.
int stateOf(const std::string& folder)
{
    const std::string name = std::filesystem::path(folder).filename();
    if (name == "solution")
        return allFilled;
    return name.starts_with("lab") ? static_cast<int>(Plays::number(name.substr(3)).value_or(0))
                                   : 1;
}

/// The source file of `build/prove/lab4/obj/net/Server.o`: net/Server.cpp.
std::string sourceOf(const std::string& object)
{
    const std::size_t folder = object.rfind("/obj/") + std::string_view("/obj/").size();
    return object.substr(folder, object.size() - folder - 1) + "cpp";
}

} // namespace

BaseTrees::BaseTrees(const std::string& file)
{
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);)
    {
        std::vector<std::string> words = gaps::wordsOf(line);
        const std::string what = words.empty() ? "" : words[0];
        if (!words.empty())
            words.erase(words.begin());
        if (what == "compile")
            compiler = words;
        else if (what == "link")
            linker = words;
        else if (what == "library")
            libraries = words;
        else if (what == "asked")
            asked = words;
        else if (what == "tree" && words.size() > 1)
        {
            BaseTree base{words[0], words[1], gaps::GapTree::read(words[0]), {}};
            for (std::size_t i = 2; i < words.size(); ++i)
                base.objects[sourceOf(words[i])] = words[i];
            _trees.emplace(stateOf(words[0]), std::move(base));
        }
    }
    if (compiler.empty() || linker.empty() || _trees.empty())
        throw std::runtime_error(file + " does not say how the trees are built.");
}

std::vector<std::string> BaseTrees::objectsOfTables(
    const std::map<std::string, std::string>& objects) const
{
    std::vector<std::string> all = asked;
    for (const auto& [source, object] : objects)
    {
        if (source != "main.cpp" && source != "FillIn.cpp")
            all.push_back(object);
    }
    return all;
}

const BaseTree& BaseTrees::of(int state) const
{
    const auto found = _trees.find(state);
    if (found == _trees.end())
        throw std::runtime_error("There is no starter of lab " + std::to_string(state) + ".");
    return found->second;
}

} // namespace Proof
