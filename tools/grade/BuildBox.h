#pragma once

#include "tools/grade/Command.h"

#include <string>
#include <vector>

namespace Grade
{

/// Where the compiler runs. It sees the programs and libraries of the system, an empty folder for temporary
/// files, and what it is given; there is no network, and no file of the machine or the kit. There are two
/// rungs: bubblewrap (bwrap(1)) with namespaces of its own; otherwise Landlock and seccomp (Apart.h).
class BuildBox
{
public:
    /// A file or folder of the machine, and its path in the box, below the current folder.
    struct Mount
    {
        std::string path;
        std::string inside;
        bool writable = false;
    };

    /// Finds out what this machine permits. Throws std::runtime_error if it permits no rung. In the
    /// environment, KIT_NO_NAMESPACE=1 forces the lower rung.
    BuildBox();

    /// Which of them it is.
    const std::string& rung() const { return _rung; }

    /// A time limit, for a machine that is so many times slower (TIME_FACTOR in the environment).
    static std::chrono::seconds scaled(std::chrono::seconds limit);

    /// Runs a command in a new box.
    Ending run(const std::vector<std::string>& words, const std::vector<Mount>& mounts) const;

private:
    bool _hasNamespaces = true;
    std::string _rung;
};

} // namespace Grade
