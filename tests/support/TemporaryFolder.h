#pragma once

#include <string>

namespace Support
{

/// A new folder in TMPDIR or /tmp, called `name` and six random characters. The destructor removes
/// it with everything that is in it by then.
class TemporaryFolder
{
public:
    /// Throws std::system_error if the folder cannot be made.
    explicit TemporaryFolder(const std::string& name = "test");
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::string& path() const { return _path; }

private:
    std::string _path;
};

/// Removes a folder with everything in it, including files and folders without permissions.
/// Symbolic links are removed, not followed. Returns false if something is left.
bool removeFolder(const std::string& path);

} // namespace Support
