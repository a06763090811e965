// The files that the tests serve, and those that they have received.

#include "tests/support/Files.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <dirent.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <vector>

namespace Support
{

namespace
{

/// Dates a file a month back. With a Last-Modified long ago, a response has a heuristic lifetime
/// (RFC 9111 section 4.2.2).
void makeOld(const std::string& path)
{
    std::filesystem::last_write_time(
        path, std::filesystem::file_time_type::clock::now() - std::chrono::hours(24 * 30));
}

} // namespace

std::vector<std::string> namesIn(const FileDescriptor& folder)
{
    std::vector<std::string> names;
    DIR* stream = ::fdopendir(::dup(folder.get()));
    if (stream == nullptr)
        return names;
    ::rewinddir(stream); // the position belongs to the folder, which may have been read before
    while (const dirent* entry = ::readdir(stream))
    {
        const std::string name = static_cast<const char*>(entry->d_name);
        if (name != "." && name != "..")
            names.push_back(name);
    }
    ::closedir(stream);
    return names;
}

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void writeFile(const std::string& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
    makeOld(path);
}

void writeLargeFile(const std::string& path, std::streamoff size)
{
    std::ofstream file(path, std::ios::binary);
    file << "begin";
    file.seekp(size - 3);
    file << "end";
    file.close();
    makeOld(path);
}

std::string randomBytes(std::size_t count)
{
    std::mt19937 generator(20140219);
    std::vector<std::uint32_t> words(count / sizeof(std::uint32_t) + 1);
    std::generate(words.begin(), words.end(), std::ref(generator));
    return std::string(reinterpret_cast<const char*>(words.data()), count);
}

std::size_t countLines(const std::string& path, const std::string& text)
{
    std::ifstream file(path);
    std::size_t count = 0;
    for (std::string line; std::getline(file, line);)
        count += line.find(text) != std::string::npos;
    return count;
}

bool sameBytes(const std::string& one, const std::string& other)
{
    std::ifstream first(one, std::ios::binary);
    std::ifstream second(other, std::ios::binary);
    std::string left(64 * 1024, '\0');
    std::string right(left.size(), '\0');
    while (first && second)
    {
        first.read(left.data(), static_cast<std::streamsize>(left.size()));
        second.read(right.data(), static_cast<std::streamsize>(right.size()));
        const auto count = static_cast<std::size_t>(first.gcount());
        if (first.gcount() != second.gcount() || left.compare(0, count, right, 0, count) != 0)
            return false;
    }
    // True if both have been read to their ends; a file that could not be opened has not.
    return first.eof() && second.eof();
}

} // namespace Support
