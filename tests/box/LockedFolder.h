#pragma once

#include "tests/support/FileDescriptor.h"

#include <string>
#include <sys/types.h>

namespace Support
{

/// A folder for everything that a program puts aside while it runs. If the program is killed, the next one
/// that makes a folder of this name removes what is left. It knows that the owner is gone by a lock on
/// the folder.
class LockedFolder
{
public:
    /// Removes leftovers, and makes the folder `NAME-XXXXXX` in `parent`. Throws std::system_error if that
    /// fails.
    LockedFolder(const std::string& parent, const std::string& name);

    /// Removes it with everything in it, except in a process that has been forked since.
    ~LockedFolder();
    LockedFolder(const LockedFolder&) = delete;
    LockedFolder& operator=(const LockedFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return _path; }

    /// Removes all folders of this name and this user in `parent` that nobody has locked.
    static void removeLeftovers(const std::string& parent, const std::string& name);

private:
    /// Returns false if another program has removed the folder before it was locked.
    bool create(const std::string& beginning);

    std::string _path;
    FileDescriptor _lock;
    pid_t _owner;
};

} // namespace Support
