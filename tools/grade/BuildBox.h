#pragma once

#include "tools/grade/Command.h"

#include <string>
#include <vector>

namespace Grade
{

/// Where the compiler runs: bubblewrap (bwrap(1)) with namespaces of its own. It sees /usr, an empty /tmp,
/// and what it is given; there is no network, no other process, and no file of the machine or the kit.
class BuildBox
{
public:
    /// A file or folder of the machine, and its path in the box.
    struct Mount
    {
        std::string path;
        std::string inside;
        bool writable = false;
    };

    /// An empty text if boxes can be made here; otherwise a sentence that says why not.
    static std::string trouble();

    /// A time limit, for a machine that is so many times slower (TIME_FACTOR in the environment).
    static std::chrono::seconds scaled(std::chrono::seconds limit);

    /// Runs a command in a new box, in the folder /work.
    static Ending run(const std::vector<std::string>& words, const std::vector<Mount>& mounts);
};

} // namespace Grade
