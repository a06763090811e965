// The words of bubblewrap, and the limits of a compiler.
#include "tools/grade/BuildBox.h"

#include "tests/support/Calibration.h"
#include "tests/support/TemporaryFolder.h"
#include "tools/grade/Apart.h"

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <unistd.h>

namespace Grade
{

namespace
{

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// Enough for every file of the kit five times over.
constexpr Limits ofCompiler{60s, 2UL << 30U, 256UL << 20U, 16UL << 10U};

/// The folders beside /usr that are links into it, or are folders of their own, as the machine has them.
void addSystem(std::vector<std::string>& words)
{
    words.insert(words.end(), {"--ro-bind", "/usr", "/usr"});
    for (const std::string folder : {"/bin", "/sbin", "/lib", "/lib32", "/lib64"})
    {
        std::error_code error;
        if (fs::is_symlink(folder, error))
            words.insert(words.end(), {"--symlink", fs::read_symlink(folder).string(), folder});
        else if (fs::exists(folder, error))
            words.insert(words.end(), {"--ro-bind", folder, folder});
    }
    // The links of Debian's alternatives, such as that of the compiler.
    words.insert(words.end(), {"--ro-bind-try", "/etc/alternatives", "/etc/alternatives"});
}

Limits limitsOfCompiler()
{
    Limits limits = ofCompiler;
    limits.time = BuildBox::scaled(limits.time);
    return limits;
}

std::vector<std::string> environmentWith(const std::string& temporary)
{
    return {"PATH=/usr/bin:/bin", "LC_ALL=C", "HOME=" + temporary, "TMPDIR=" + temporary};
}

Ending runInNamespaces(
    const std::vector<std::string>& words, const std::vector<BuildBox::Mount>& mounts)
{
    std::vector<std::string> all{"bwrap", "--unshare-all", "--die-with-parent", "--new-session",
        "--cap-drop", "ALL", "--proc", "/proc", "--dev", "/dev", "--size", "268435456", "--tmpfs",
        "/tmp", "--dir", "/work", "--chdir", "/work"};
    addSystem(all);
    for (const BuildBox::Mount& mount : mounts)
        all.insert(all.end(),
            {mount.writable ? "--bind" : "--ro-bind", mount.path, "/work/" + mount.inside});
    all.emplace_back("--");
    all.insert(all.end(), words.begin(), words.end());
    return Grade::run(all, limitsOfCompiler(), environmentWith("/tmp"));
}

/// The current folder has links to what is given.
Ending runConfined(
    const std::vector<std::string>& words, const std::vector<BuildBox::Mount>& mounts)
{
    const Support::TemporaryFolder folder("box");
    const std::string temporary = folder.path() + "/tmp";
    fs::create_directory(temporary);
    std::vector<std::string> readable{folder.path()};
    std::vector<std::string> writable{temporary};
    for (const BuildBox::Mount& mount : mounts)
    {
        const fs::path place = fs::path(folder.path()) / mount.inside;
        fs::create_directories(place.parent_path());
        fs::create_symlink(mount.path, place);
        (mount.writable ? writable : readable).push_back(mount.path);
    }
    const Apart apart(readable, writable);
    return Grade::run(words, limitsOfCompiler(), environmentWith(temporary),
        [&] { return ::chdir(folder.path().c_str()) == 0 && apart.enter(); });
}

} // namespace

BuildBox::BuildBox() : _rung("bubblewrap: own processes, own root, own network, limits")
{
    const Ending ending = std::getenv("KIT_NO_NAMESPACE") == nullptr ? run({"true"}, {}) : Ending{};
    if (ending.status == 0)
        return;
    _hasNamespaces = false;
    _rung = "Landlock (writing, reading, TCP, signals), seccomp, limits";
    if (Apart::isComplete() && run({"true"}, {}).status == 0)
        return;
    const std::string why = ending.status == 127 ? "is not installed (Debian package bubblewrap)"
                                                 : "does not work here: " + ending.output;
    throw std::runtime_error(
        "The compiler cannot be kept apart on this machine: it has no Landlock "
        "of Linux 6.12 or later, and bubblewrap " +
        why);
}

std::chrono::seconds BuildBox::scaled(std::chrono::seconds limit)
{
    return std::chrono::ceil<std::chrono::seconds>(limit * Plays::timeFactor());
}

Ending BuildBox::run(const std::vector<std::string>& words, const std::vector<Mount>& mounts) const
{
    return _hasNamespaces ? runInNamespaces(words, mounts) : runConfined(words, mounts);
}

} // namespace Grade
