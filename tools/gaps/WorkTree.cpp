// What git knows about a folder. git runs without a shell, in the C locale (its messages are
// parsed), and without its optional locks, so that the repository is only read.

#include "tools/gaps/WorkTree.h"

#include "tools/gaps/Diagnostic.h"
#include "tools/gaps/Lines.h"

#include <array>
#include <cstdio>
#include <memory>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace gaps
{

namespace
{

struct Answer
{
    int status = 0;
    std::string out;
    std::string err;
};

using Stream = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Stream scratchFile()
{
    Stream stream(std::tmpfile(), &std::fclose);
    if (stream == nullptr)
        throw Refusal("A temporary file cannot be created. Is the disk full?");
    return stream;
}

std::string contentOf(const Stream& stream)
{
    std::rewind(stream.get());
    std::string text;
    std::array<char, 4096> block{};
    for (std::size_t got = 0; (got = std::fread(block.data(), 1, block.size(), stream.get())) > 0;)
        text.append(block.data(), got);
    return text;
}

Answer git(const std::string& folder, const std::vector<std::string>& arguments)
{
    // In a git hook these variables are set, for another folder.
    std::vector<std::string> words{"env", "-u", "GIT_DIR", "-u", "GIT_WORK_TREE", "-u",
        "GIT_INDEX_FILE", "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "git", "-C", folder};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (auto& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    const auto out = scratchFile();
    const auto err = scratchFile();
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, fileno(out.get()), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, fileno(err.get()), STDERR_FILENO);
    pid_t child = 0;
    const auto failed = posix_spawnp(&child, "env", &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    if (failed != 0 || waitpid(child, &status, 0) != child)
        throw Refusal("git cannot be started.");
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(out), contentOf(err)};
}

Refusal gitFailed(const std::string& folder, const Answer& answer)
{
    return Refusal("git cannot tell what is uncommitted in " + folder + ": " +
                   std::string(trimmed(answer.err)) +
                   "\nFix that, or use --force to continue without this check.");
}

} // namespace

WorkTree::WorkTree(std::string folder, std::string prefix, std::filesystem::path gitFolder)
    : _folder(std::move(folder)), _prefix(std::move(prefix)), _gitFolder(std::move(gitFolder))
{
}

std::optional<WorkTree> WorkTree::around(const std::string& folder)
{
    constexpr int notFound = 127;
    const auto answer = git(folder, {"rev-parse", "--absolute-git-dir", "--show-prefix"});
    const bool noWorkTree = answer.err.find("not a git repository") != std::string::npos;
    if (answer.status == notFound || (answer.status != 0 && noWorkTree))
        return std::nullopt;
    const auto lines = linesOf(answer.out);
    if (answer.status != 0 || lines.empty())
        throw gitFailed(folder, answer);
    const auto prefix = lines.size() > 1 ? lines[1].substr(0, lines[1].find('\n')) : "";
    return WorkTree(folder, prefix, lines[0].substr(0, lines[0].find('\n')));
}

std::set<std::string> WorkTree::changedFiles() const
{
    const auto answer = git(_folder,
        {"status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."});
    if (answer.status != 0)
        throw gitFailed(_folder, answer);
    // Each entry is two letters, a space, the path from the root, and a NUL byte.
    constexpr std::size_t letters = 3;
    std::set<std::string> files;
    std::istringstream entries(answer.out);
    for (std::string entry; std::getline(entries, entry, '\0');)
    {
        if (entry.size() > letters && entry.compare(letters, _prefix.size(), _prefix) == 0)
            files.insert(entry.substr(letters + _prefix.size()));
    }
    return files;
}

} // namespace gaps
