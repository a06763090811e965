#pragma once

#include <string>
#include <vector>

namespace Support
{

/// Takes from a process what a program under test has no use for, and what would let it change its
/// own result: it may read all that its user may read, but write only in given folders. It may not
/// look into a process outside, nor (since Linux 6.12) send it a signal. It has no capabilities,
/// even as root, and cannot get any. Everything that it starts is confined in the same way.
///
/// Writing is forbidden by Landlock, which needs no privileges and no namespace. KIT_NO_LANDLOCK=1
/// does without it; only the capabilities are taken then.
class Confinement
{
public:
    /// To be constructed before the process is created; only this allocates memory. `writable`:
    /// files and folders; those that do not exist are left out. `sharesMemory`: also /dev/shm, where a
    /// file outlives the program.
    explicit Confinement(std::vector<std::string> writable, bool sharesMemory = true);

    /// Confines the calling process for good. Returns false if that fails.
    [[nodiscard]] bool enter() const;

    /// True if the kernel can forbid every way of writing to a file (Linux 6.2 or later, with
    /// Landlock). Otherwise the files that matter must be compared afterwards: see KitFiles.
    [[nodiscard]] static bool isComplete();

    /// True if a confined program can reach no process outside with a signal or an abstract socket
    /// (Linux 6.12 or later, with Landlock).
    [[nodiscard]] static bool isolatesProcesses();

private:
    [[nodiscard]] bool forbidWriting() const;

    std::vector<std::string> _writable;
};

} // namespace Support
