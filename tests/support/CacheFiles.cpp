// The cache folder from outside.
#include "tests/support/CacheFiles.h"

#include "tests/support/Files.h"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace Support
{

namespace
{

constexpr std::size_t mostBytes = std::size_t{64} << 20U;
constexpr int mostLevels = 16;
constexpr std::size_t mostFound = 64; // each is a descriptor

/// Looks for a text in all files of a folder, however many and long they are.
class Search
{
public:
    explicit Search(std::string text) : _text(std::move(text)) {}

    void look(const FileDescriptor& folder, const std::string& path, int level)
    {
        for (const std::string& name : namesIn(folder))
        {
            // A named pipe would make open() wait without O_NONBLOCK.
            FileDescriptor file(::openat(folder.get(), name.c_str(),
                O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
            struct stat status
            {
            };
            if (!file.open() || ::fstat(file.get(), &status) != 0)
                continue; // B may remove files and folders meanwhile
            if (S_ISDIR(status.st_mode) && level < mostLevels)
                look(file, path + "/" + name, level + 1);
            else if (S_ISREG(status.st_mode))
                take({path + "/" + name, "", std::move(file)},
                    static_cast<std::size_t>(status.st_size));
        }
    }

    std::vector<CacheFile> found;

private:
    void take(CacheFile file, std::size_t size)
    {
        if (size > _room || found.size() == mostFound)
            return;
        file.bytes.resize(size);
        const ssize_t got = ::read(file.file.get(), file.bytes.data(), size);
        file.bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        _room -= file.bytes.size();
        if (file.bytes.find(_text) != std::string::npos)
            found.push_back(std::move(file));
    }

    std::string _text;
    std::size_t _room = mostBytes;
};

/// The open file by a path: its own one may be another file's by now.
std::string pathOf(const CacheFile& file)
{
    return "/proc/self/fd/" + std::to_string(file.file.get());
}

} // namespace

std::vector<CacheFile> filesWith(const std::string& folder, const std::string& text)
{
    Search search(text);
    const FileDescriptor top(
        ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (top.open())
        search.look(top, folder, 0);
    return std::move(search.found);
}

std::size_t cutFilesAt(const std::string& folder, const std::string& text)
{
    const std::vector<CacheFile> files = filesWith(folder, text);
    for (const CacheFile& file : files)
        std::filesystem::resize_file(pathOf(file), file.bytes.find(text));
    return files.size();
}

std::size_t replaceFilesWith(
    const std::string& folder, const std::string& text, const std::string& content)
{
    const std::vector<CacheFile> files = filesWith(folder, text);
    for (const CacheFile& file : files)
    {
        std::ofstream stream(pathOf(file), std::ios::binary);
        stream.exceptions(std::ios::failbit | std::ios::badbit);
        stream << content;
    }
    return files.size();
}

} // namespace Support
