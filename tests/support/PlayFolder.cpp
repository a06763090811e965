// The folder of one play. It is removed by descriptors, not by paths: a proxy may have made paths
// that are too long for the kernel, and folders that nobody may enter.
#include "tests/support/PlayFolder.h"

#include <cerrno>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

std::vector<std::string> namesIn(int directory)
{
    std::vector<std::string> names;
    DIR* stream = ::fdopendir(::dup(directory));
    if (stream == nullptr)
        return names;
    while (const dirent* entry = ::readdir(stream))
    {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..")
            names.push_back(name);
    }
    ::closedir(stream);
    return names;
}

void removeContent(int directory);

void removeEntry(int directory, const std::string& name)
{
    if (::unlinkat(directory, name.c_str(), 0) == 0)
        return;
    ::fchmodat(directory, name.c_str(), S_IRWXU, 0);
    const int inner =
        ::openat(directory, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (inner >= 0)
    {
        removeContent(inner);
        ::close(inner);
    }
    ::unlinkat(directory, name.c_str(), AT_REMOVEDIR);
}

void removeContent(int directory)
{
    ::fchmod(directory, S_IRWXU);
    for (const std::string& name : namesIn(directory))
        removeEntry(directory, name);
}

[[noreturn]] void failed(const std::string& what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

void write(const fs::path& path, const std::string& content)
{
    fs::create_directories(path.parent_path());
    std::ofstream stream(path, std::ios::binary);
    stream << content;
    if (!stream.flush())
        failed("cannot write " + path.string());
}

} // namespace

PlayFolder::PlayFolder()
{
    const char* place = std::getenv("TMPDIR");
    _path = (place != nullptr && *place != '\0' ? std::string(place) : "/tmp") + "/play-XXXXXX";
    if (::mkdtemp(_path.data()) == nullptr)
        failed("cannot make the folder " + _path);
    fs::create_directory(root());
    fs::create_directory(cache());
}

PlayFolder::~PlayFolder()
{
    removeFolder(_path);
}

void PlayFolder::prepare(const Play& play, const Substitution& substitution) const
{
    for (const Prepared& file : play.files)
        write(
            fs::path(root()) / expand(file.name, substitution), expand(file.content, substitution));
    for (const Prepared& file : play.outside)
        write(
            fs::path(_path) / expand(file.name, substitution), expand(file.content, substitution));
    for (const Prepared& link : play.links)
    {
        const fs::path path = fs::path(root()) / expand(link.name, substitution);
        fs::create_directories(path.parent_path());
        fs::create_symlink(expand(link.content, substitution), path);
    }
}

bool removeFolder(const std::string& path)
{
    removeEntry(AT_FDCWD, path);
    struct stat status
    {
    };
    return ::lstat(path.c_str(), &status) != 0;
}

} // namespace Plays
