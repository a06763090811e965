#pragma once

#include "client/RootFile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace proxy
{

/// The root folder, as far as it may be served. Never served, whatever the options say: the cache
/// folder and the logs, which tell about other clients, and names that begin with a dot. A folder
/// that is marked by CACHEDIR.TAG is a cache, whatever program has made it.
class RootFolder
{
public:
    /// `root`: the real path of the folder. `cache` and `logs`: the cache folder and the log files,
    /// which may lie within it; an empty path names no file.
    RootFolder(std::filesystem::path root, std::filesystem::path cache,
        std::vector<std::filesystem::path> logs);

    /// Opens a file that LocalFile::find() has found. That has judged a path, and somebody may have
    /// put a symbolic link or a named pipe there since; so this judges what it opens. The result is
    /// `!file` if it is not a regular file that can be read.
    /// Throws ErrorResponse 404 if the file is never served, and 500 if it is outside the root:
    /// find() must not find such a file.
    RootFile open(const std::filesystem::path& file) const;

private:
    /// Returns the descriptor of the file with this path beneath the root; empty if there is none.
    FileDescriptor openBeneath(const std::filesystem::path& inside) const;
    /// Returns true for this proxy's cache folder, and for any other cache.
    bool isCache(int folder) const;
    /// Returns true for a log under any name, and for one that has been rotated: it is in the same
    /// folder, and has the name of the log with something behind it (`proxy.log.1`). `folder`: its
    /// folder, `file`: the file itself.
    bool isLog(int folder, const std::string& name, int file) const;

    std::filesystem::path _root;
    std::filesystem::path _cache;
    std::vector<std::filesystem::path> _logs;
};

} // namespace proxy
