#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace gaps
{

/// All files of a folder, in memory, by their path below it (`net/Listener.cpp`).
struct SourceTree
{
    struct File
    {
        std::string bytes;
        bool executable = false; ///< all that is kept of its permissions, as in git
    };

    std::string name; ///< as the user named the folder, without a slash at its end
    std::map<std::string, File> files;

    /// Throws a Refusal if the folder does not exist, cannot be read, or holds anything but files
    /// and folders: a link could lead out of it.
    static SourceTree read(const std::string& folder);

    /// As read(), but a folder that does not exist is an empty tree.
    static SourceTree readIfThere(const std::string& folder);

    /// The path of a file of the tree for messages: `starter/net/Listener.cpp`.
    std::string shown(const std::string& path) const;
};

/// The bytes of a file. Throws a Refusal if it cannot be read.
std::string bytesOf(const std::filesystem::path& path);

/// Only in these are markers looked for: *.h and *.cpp.
bool mayHoldGaps(const std::string& path);

} // namespace gaps
