#pragma once

#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace Watch
{

/// Rings when the kernel reports that something has happened in one of some folders (inotify(7)). It
/// does not say what: a Snapshot shows that.
class Bell
{
public:
    /// Throws std::system_error if the kernel gives no more of them to this user.
    Bell();
    ~Bell();
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;

    /// Rings for these folders, too. True if one of them is new. A folder that has gone meanwhile is
    /// left out. Throws std::system_error if the kernel reports no more folders to this user.
    bool add(const std::vector<std::string>& folders);

    /// Waits until it rings; false if it has not when the time is over. Without a time it waits on.
    bool rings(std::chrono::milliseconds atMost = std::chrono::milliseconds(-1)) const;

private:
    int _descriptor;
    std::set<int> _known;
};

/// The name of a file system whose changes the kernel does not report if another machine makes
/// them, such as NFS; empty for all others. `type` is what statfs(2) says.
std::string deafFileSystem(long type);

/// The same for the file system that a folder is on.
std::string deafFileSystemOf(const std::string& folder);

} // namespace Watch
