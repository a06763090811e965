#pragma once

#include "tools/grade/Remarks.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace Grade
{

/// A regular file of a submission.
struct FoundFile
{
    std::string content; ///< empty if no file of this name is taken
    std::string flaw; ///< why it must not be taken, such as "contains a NUL byte"; otherwise empty
};

/// The papers that are taken besides the source files.
extern const std::set<std::string> papers;
bool isPaper(std::string_view path);

/// The most bytes of a file that have to be read: one of this size is too large.
constexpr std::size_t enoughOfFile = 256 * 1024 + 1;

/// The most bytes that are read or unpacked of a submission.
constexpr std::size_t mostBytes = 64 * 1024 * 1024;

/// Everything that a reader finds in a submission, within limits. The readers know entries, and nothing
/// of roots.
class Found
{
public:
    /// `named`: the names of the files that are taken, below a root that is not yet known.
    explicit Found(const std::set<std::string>& named) : _named(named) {}

    /// Counts an entry, and returns its path. std::nullopt if it is ignored because of its name. Throws
    /// Refused if there are too many.
    std::optional<std::string> enter(std::string_view name);

    /// Counts bytes. Throws Refused if there are too many.
    void countBytes(std::size_t bytes);

    /// True if this may be the path of a file that is taken: only its content is needed.
    bool mayBeTaken(std::string_view path) const;

    /// Adds a regular file. Of several with the same path, the last one counts, as for tar(1).
    void addFile(const std::string& path, std::string content);

    /// Adds something else, and what it is: "is a symbolic link".
    void addOther(const std::string& path, const std::string& what) { _others[path] = what; }

    /// nullptr if there is no such file.
    const FoundFile* file(const std::string& path) const;

    const std::map<std::string, FoundFile>& files() const { return _files; }
    const std::map<std::string, std::string>& others() const { return _others; }

    Remarks remarks;

private:
    bool isNamedFolder(std::string_view part) const;

    const std::set<std::string>& _named;
    std::map<std::string, FoundFile> _files;
    std::map<std::string, std::string> _others;
    std::size_t _entries = 0;
    std::size_t _bytes = 0;
};

[[noreturn]] void refuseForSize();

} // namespace Grade
