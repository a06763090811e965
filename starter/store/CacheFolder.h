#pragma once

#include "FileDescriptor.h"

#include <filesystem>

namespace proxy
{

/// The folder that the user has named with --cache, as ground on which files may be created and
/// removed. A user who names the wrong folder must not lose a file, so a folder is used only if it
///
/// - is missing (then it is created), or empty, or marked as a cache of this proxy by the file
///   CACHEDIR.TAG. That file is a convention of many programs (https://bford.info/cachedir/), so
///   all of its text counts: another program's cache is not ours;
/// - belongs to the user of this process, and no other user can write to it.
///
/// Its subfolders `incoming` and `fetches` are created. They must be folders and no links, and the
/// second condition holds for them too.
class CacheFolder
{
public:
    /// Throws Poco::FileException with a sentence if the folder cannot be used. If the disk is so
    /// full that the folder cannot be marked, it is left empty: nothing can be stored in it.
    explicit CacheFolder(const std::filesystem::path& folder);

    /// Returns a path to the folder that leads through its open descriptor: whatever becomes of its
    /// name, the store stays in the folder that was judged.
    const std::filesystem::path& path() const { return _path; }

private:
    /// Makes sure that the folder is marked. Throws if something else is in it.
    void claim(const std::filesystem::path& folder) const;
    bool hasTag() const;
    /// Returns true if nothing is in the folder but a tag that was never written.
    bool isUnused() const;
    /// Returns false if the disk is full.
    bool writeTag() const;
    void makeSubfolder(const std::filesystem::path& folder, const char* name) const;

    FileDescriptor _descriptor;
    std::filesystem::path _path;
};

} // namespace proxy
