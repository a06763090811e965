#pragma once

#include <string>
#include <vector>

namespace Support
{

/// A tree of files in which a program finds what it needs to run, and nothing else: the programs and
/// libraries of the system (read-only), some devices, /proc, its own program file, and the folders that
/// it may write. Only the constructor allocates memory.
class OwnRoot
{
public:
    /// `readable`: files that are there at their own paths. `writable`: files and folders. Those that do
    /// not exist are left out.
    OwnRoot(const std::vector<std::string>& readable, const std::vector<std::string>& writable);

    /// Gives this tree to the calling process, which must be in a mount namespace of its own in which
    /// no mount is shared, with a /proc of its own. Returns false if that fails.
    [[nodiscard]] bool enter() const;

private:
    struct Step
    {
        enum class Kind
        {
            Folder, ///< path
            File,   ///< path, content
            Link,   ///< path, content
            Bind,  ///< path, the file or folder that is seen there, and the attributes of the mount
            Mask,  ///< path: what is there cannot be read any more
            Memory ///< path, options: a file system in memory
        };
        Kind kind;
        std::string path;
        std::string what;
        unsigned long attributes = 0;
        bool mayFail = false;
    };

    [[nodiscard]] static bool take(const Step& step);
    void addSystem();
    void addFilesOfEtc();
    void addDevices();
    void addProc();
    void addParents(const std::string& path);
    void bind(const std::string& path, unsigned long attributes);

    std::vector<Step> _steps;
    std::string _folder; // the current one, in which relative paths begin
};

} // namespace Support
