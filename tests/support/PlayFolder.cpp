// The files that exist before B starts.
#include "tests/support/PlayFolder.h"

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <system_error>

namespace Plays
{

namespace
{

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& content)
{
    fs::create_directories(path.parent_path());
    std::ofstream stream(path, std::ios::binary);
    stream << content;
    if (!stream.flush())
        throw std::system_error(errno, std::generic_category(), "cannot write " + path.string());
}

/// In the form of hosts(5).
std::string hostsText(const std::vector<HostAddresses>& hosts)
{
    std::string text;
    for (const HostAddresses& host : hosts)
        for (const std::string& address : host.addresses)
            text += address + " " + host.host + "\n";
    return text;
}

} // namespace

PlayFolder::PlayFolder()
{
    fs::create_directory(root());
    fs::create_directory(cache());
    // B refuses a cache folder that others can write to.
    fs::permissions(cache(), fs::perms::owner_all);
}

void PlayFolder::prepare(const Play& play, const Substitution& substitution) const
{
    for (const Prepared& file : play.files)
        write(
            fs::path(root()) / expand(file.name, substitution), expand(file.content, substitution));
    for (const Prepared& file : play.unreadable)
    {
        const fs::path place = fs::path(root()) / expand(file.name, substitution);
        write(place, expand(file.content, substitution));
        fs::permissions(place, fs::perms::none);
    }
    for (const Prepared& file : play.outside)
        write(
            fs::path(path()) / expand(file.name, substitution), expand(file.content, substitution));
    for (const Prepared& link : play.links)
    {
        const fs::path place = fs::path(root()) / expand(link.name, substitution);
        fs::create_directories(place.parent_path());
        fs::create_symlink(expand(link.content, substitution), place);
    }
    if (!play.addresses.empty())
        write(hosts(), hostsText(play.addresses));
    for (const std::string& name : play.pipes)
    {
        const fs::path place = fs::path(root()) / expand(name, substitution);
        if (::mkfifo(place.c_str(), S_IRUSR | S_IWUSR) != 0)
            throw std::system_error(
                errno, std::generic_category(), "cannot make the pipe " + place.string());
    }
}

} // namespace Plays
