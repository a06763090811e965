#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

namespace gaps
{

/// The git work tree that contains a folder, as the program git sees it.
class WorkTree
{
public:
    /// std::nullopt if the folder is in no work tree, or git is not installed. The folder must
    /// exist. Throws a Refusal if git fails for another reason.
    static std::optional<WorkTree> around(const std::string& folder);

    /// The files of the folder, by their path in it, whose content differs from the last commit:
    /// changed, added and untracked ones, but not those that git ignores.
    std::set<std::string> changedFiles() const;

    /// The folder's path below the root of the work tree, with a slash at its end; empty for the
    /// root itself.
    const std::string& prefix() const { return _prefix; }

    /// The folder where git keeps its own files for this work tree (`.git`).
    const std::filesystem::path& gitFolder() const { return _gitFolder; }

private:
    WorkTree(std::string folder, std::string prefix, std::filesystem::path gitFolder);

    std::string _folder;
    std::string _prefix;
    std::filesystem::path _gitFolder;
};

} // namespace gaps
