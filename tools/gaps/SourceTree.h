#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace gaps
{

/// All files of a folder in memory, by their path in it (`net/Listener.cpp`).
struct SourceTree
{
    struct File
    {
        std::string bytes;
        bool executable = false; ///< the only permission that is kept, as in git
    };

    std::string name; ///< the folder as the user named it, without a slash at the end
    std::map<std::string, File> files;

    /// Throws a Refusal if the folder does not exist, cannot be read, or contains anything but
    /// files and folders. (A symbolic link could lead out of it.)
    static SourceTree read(const std::string& folder);

    /// Like read(), but returns an empty tree if the folder does not exist.
    static SourceTree readIfPresent(const std::string& folder);

    /// The path of one of its files for messages: `starter/net/Listener.cpp`.
    std::string shown(const std::string& path) const;
};

/// The bytes of a file. Throws a Refusal if it cannot be read.
std::string bytesOf(const std::filesystem::path& path);

/// Whether a file may contain markers: only *.h and *.cpp are searched for them.
bool mayHoldGaps(const std::string& path);

} // namespace gaps
