// A folder as a value. The trees are small (a few thousand lines), so each is read completely,
// changed in memory, and written at the end: a command that refuses has changed nothing.

#include "tools/gaps/SourceTree.h"

#include "tools/gaps/Diagnostic.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace gaps
{

namespace fs = std::filesystem;

namespace
{

bool isExecutable(const fs::directory_entry& entry)
{
    return (entry.status().permissions() & fs::perms::owner_exec) != fs::perms::none;
}

} // namespace

SourceTree SourceTree::read(const std::string& folder)
{
    SourceTree tree;
    tree.name = folder;
    while (tree.name.size() > 1 && tree.name.ends_with('/'))
        tree.name.pop_back();
    std::error_code error;
    if (!fs::is_directory(folder, error))
        throw Refusal("There is no folder " + folder + ".");
    try
    {
        for (fs::recursive_directory_iterator at(folder); at != fs::end(at); ++at)
        {
            const fs::directory_entry& entry = *at;
            // A hidden file belongs to an editor or a copying system.
            if (entry.path().filename().string().starts_with('.'))
            {
                at.disable_recursion_pending();
                continue;
            }
            const auto path = entry.path().lexically_relative(folder).generic_string();
            if (entry.is_symlink() || (!entry.is_regular_file() && !entry.is_directory()))
                throw Refusal(
                    tree.shown(path) + ": a tree may contain only files and folders; remove this");
            if (entry.is_regular_file())
                tree.files[path] = {bytesOf(entry.path()), isExecutable(entry)};
        }
    }
    catch (const fs::filesystem_error& failure)
    {
        throw Refusal(tree.name + " cannot be read: " + failure.code().message() + ".");
    }
    return tree;
}

SourceTree SourceTree::readIfPresent(const std::string& folder)
{
    if (fs::exists(fs::symlink_status(folder)))
        return read(folder);
    SourceTree tree;
    tree.name = folder;
    return tree;
}

std::string SourceTree::shown(const std::string& path) const
{
    return name + "/" + path;
}

std::string bytesOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (!in.is_open() || in.bad())
        throw Refusal(path.string() + " cannot be read: " + std::strerror(errno) + ".");
    return bytes;
}

bool mayHoldGaps(const std::string& path)
{
    return path.ends_with(".h") || path.ends_with(".cpp");
}

} // namespace gaps
