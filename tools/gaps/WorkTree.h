#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace gaps
{

/// The git work tree that a folder lies in, asked by the program git.
class WorkTree
{
public:
    /// Nothing if the folder lies in none, or there is no git here. The folder must exist.
    /// Throws a Refusal if git cannot answer for another reason.
    static std::optional<WorkTree> around(const std::string& folder);

    /// The folder's files, by their path below it, whose content is not that of the last commit:
    /// changed, added and untracked ones. Ignored files are none of git's, and not named.
    std::set<std::string> changedFiles() const;

    /// The folder's path below the root of the work tree, with a slash at its end; empty for the
    /// root.
    const std::string& prefix() const { return _prefix; }

    /// Where git keeps what belongs to this work tree alone (`.git`).
    const std::filesystem::path& gitFolder() const { return _gitFolder; }

private:
    WorkTree(std::string folder, std::string prefix, std::filesystem::path gitFolder);

    std::string _folder;
    std::string _prefix;
    std::filesystem::path _gitFolder;
};

} // namespace gaps
