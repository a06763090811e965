// The words of bubblewrap, and the limits of a compiler.
#include "tools/grade/BuildBox.h"

#include "tests/support/Calibration.h"

#include <filesystem>

namespace Grade
{

namespace
{

using namespace std::chrono_literals;

/// Enough for every file of the kit five times over.
constexpr Limits ofCompiler{60s, 3UL << 30U, 256UL << 20U, 16UL << 10U};

/// The folders beside /usr that are links into it, or are folders of their own, as the machine has them.
void addSystem(std::vector<std::string>& words)
{
    words.insert(words.end(), {"--ro-bind", "/usr", "/usr"});
    for (const std::string folder : {"/bin", "/sbin", "/lib", "/lib32", "/lib64"})
    {
        std::error_code error;
        if (std::filesystem::is_symlink(folder, error))
            words.insert(
                words.end(), {"--symlink", std::filesystem::read_symlink(folder).string(), folder});
        else if (std::filesystem::exists(folder, error))
            words.insert(words.end(), {"--ro-bind", folder, folder});
    }
    // The links of Debian's alternatives, such as that of the compiler.
    words.insert(words.end(), {"--ro-bind-try", "/etc/alternatives", "/etc/alternatives"});
}

} // namespace

Ending BuildBox::run(const std::vector<std::string>& words, const std::vector<Mount>& mounts)
{
    std::vector<std::string> all{"bwrap", "--unshare-all", "--die-with-parent", "--new-session",
        "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev", "--size", "268435456", "--tmpfs",
        "/tmp", "--dir", "/work", "--chdir", "/work"};
    addSystem(all);
    for (const Mount& mount : mounts)
        all.insert(all.end(), {mount.writable ? "--bind" : "--ro-bind", mount.path, mount.inside});
    all.emplace_back("--");
    all.insert(all.end(), words.begin(), words.end());
    Limits limits = ofCompiler;
    limits.time = scaled(limits.time);
    return Grade::run(all, limits, {"PATH=/usr/bin:/bin", "LC_ALL=C", "HOME=/tmp"});
}

std::chrono::seconds BuildBox::scaled(std::chrono::seconds limit)
{
    return std::chrono::ceil<std::chrono::seconds>(limit * Plays::timeFactor());
}

std::string BuildBox::trouble()
{
    const Ending ending = run({"true"}, {});
    if (ending.status == 0)
        return "";
    return ending.status == 127 ? "bubblewrap is not installed (Debian package bubblewrap)."
                                : "bubblewrap does not work here: " + ending.output;
}

} // namespace Grade
