// Every change of a file sets its time of change (st_ctime). No system call sets that back, unlike the
// time of modification; only who may set the clock could, and the proxy has no capability for it. So
// the contents need not be read.
#include "tests/support/KitFiles.h"

#include <filesystem>
#include <sys/stat.h>

namespace Support
{

namespace fs = std::filesystem;

KitFiles::KitFiles(std::vector<std::string> places) : _places(std::move(places)), _before(look()) {}

std::string KitFiles::changed() const
{
    const States now = look();
    for (const auto& [file, state] : now)
    {
        const auto before = _before.find(file);
        if (before == _before.end() || before->second != state)
            return file;
    }
    for (const auto& [file, state] : _before)
    {
        if (!now.contains(file))
            return file;
    }
    return "";
}

KitFiles::States KitFiles::look() const
{
    States states;
    const auto note = [&states](const fs::path& path)
    {
        struct stat status
        {
        };
        // A folder changes when a file is added, such as the cache of an interpreter; its files tell.
        if (::lstat(path.c_str(), &status) == 0 && !S_ISDIR(status.st_mode))
            states[path] = {
                status.st_ino, status.st_ctim.tv_sec * 1'000'000'000 + status.st_ctim.tv_nsec};
    };
    for (const std::string& place : _places)
    {
        note(place);
        std::error_code unreadable;
        for (const auto& entry : fs::recursive_directory_iterator(place, unreadable))
            note(entry.path());
    }
    return states;
}

} // namespace Support
