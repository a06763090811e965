#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace Watch
{

/// True for the name of a C++ file (*.cpp, *.h) that is not hidden. Editors keep their backups and
/// locks under other names: `.#Listener.cpp`, `Listener.cpp~`, `4913`.
bool isSource(std::string_view name);

/// The source files in some folders and their sub-folders at one moment, with what changes about a
/// file when it is saved. Hidden folders are left out.
class Snapshot
{
public:
    Snapshot() = default;
    /// Throws std::runtime_error if one of the folders does not exist.
    explicit Snapshot(const std::vector<std::string>& roots);

    /// The folders themselves and their sub-folders.
    const std::vector<std::string>& folders() const { return _folders; }

    /// The paths of the files that are new or different since `earlier`, in alphabetical order.
    std::vector<std::string> savedSince(const Snapshot& earlier) const;

    bool operator==(const Snapshot&) const = default;

private:
    struct State
    {
        ino_t inode = 0; ///< an editor may write a new file, and rename it
        off_t size = 0;
        std::int64_t seconds = 0; ///< when it was modified
        std::int64_t nanoseconds = 0;

        bool operator==(const State&) const = default;
    };

    void walk(const std::string& folder);
    void add(const std::string& file);

    std::vector<std::string> _folders;
    std::map<std::string, State> _files;
};

} // namespace Watch
