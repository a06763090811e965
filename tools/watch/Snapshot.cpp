// A walk through the folders takes about a millisecond, so nothing but the last snapshot has to be
// remembered. Files may come and go during the walk: what has gone is left out.

#include "tools/watch/Snapshot.h"

#include <filesystem>
#include <stdexcept>
#include <sys/stat.h>

namespace Watch
{

namespace fs = std::filesystem;

bool isSource(std::string_view name)
{
    return !name.starts_with('.') && (name.ends_with(".cpp") || name.ends_with(".h"));
}

Snapshot::Snapshot(const std::vector<std::string>& roots)
{
    for (const auto& root : roots)
    {
        std::error_code error;
        if (!fs::is_directory(root, error))
            throw std::runtime_error("There is no folder " + root);
        walk(root);
    }
}

void Snapshot::walk(const std::string& folder)
{
    _folders.push_back(folder);
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::end(at); at.increment(error))
    {
        const auto name = at->path().filename().string();
        std::error_code gone;
        if (at->symlink_status(gone).type() == fs::file_type::directory)
        {
            if (!name.starts_with('.'))
                walk(at->path().string());
        }
        else if (isSource(name))
            add(at->path().string());
    }
}

void Snapshot::add(const std::string& file)
{
    struct stat found
    {
    };
    if (::stat(file.c_str(), &found) == 0)
        _files[file] = {found.st_ino, found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec};
}

std::vector<std::string> Snapshot::savedSince(const Snapshot& earlier) const
{
    std::vector<std::string> saved;
    for (const auto& [path, state] : _files)
    {
        const auto before = earlier._files.find(path);
        if (before == earlier._files.end() || before->second != state)
            saved.push_back(path);
    }
    return saved;
}

} // namespace Watch
