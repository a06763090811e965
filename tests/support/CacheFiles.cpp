// The cache folder from outside.
#include "tests/support/CacheFiles.h"

#include "tests/support/Files.h"

#include <filesystem>
#include <fstream>

namespace Support
{

namespace
{

namespace fs = std::filesystem;

} // namespace

std::vector<std::string> filesWith(const std::string& folder, const std::string& text)
{
    std::vector<std::string> found;
    // B may remove files and folders meanwhile.
    std::error_code gone;
    for (fs::recursive_directory_iterator at(folder, gone), end; at != end; at.increment(gone))
    {
        if (at->is_regular_file(gone) && readFile(at->path()).find(text) != std::string::npos)
            found.push_back(at->path());
    }
    return found;
}

std::size_t cutFilesAt(const std::string& folder, const std::string& text)
{
    const std::vector<std::string> files = filesWith(folder, text);
    for (const std::string& file : files)
        fs::resize_file(file, readFile(file).find(text));
    return files.size();
}

std::size_t replaceFilesWith(
    const std::string& folder, const std::string& text, const std::string& content)
{
    const std::vector<std::string> files = filesWith(folder, text);
    for (const std::string& file : files)
    {
        std::ofstream stream(file, std::ios::binary);
        stream.exceptions(std::ios::failbit | std::ios::badbit);
        stream << content;
    }
    return files.size();
}

} // namespace Support
