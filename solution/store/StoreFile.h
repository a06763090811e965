#pragma once

#include "FileDescriptor.h"
#include "FileStream.h"
#include "store/FileStatus.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

// The store's own files (store/FileStatus.h), opened, read and removed. A symbolic link is never
// followed, and a FIFO in the place of a file blocks nobody. The path of a file is a string: each request
// puts some together, and std::filesystem::path takes each apart into its names at once.

/// Returns the path of the file with this name in a folder; the name may begin with that of a folder
/// below it, as in `fetches/4f8a...`.
std::string fileIn(const std::filesystem::path& folder, std::string_view name);
/// Returns that name. A file that is not below the folder is its own name.
std::string nameIn(const std::filesystem::path& folder, const std::string& file);

/// Opens a file with these flags of open(2), such as O_RDWR | O_CREAT. Returns an empty descriptor
/// if it cannot be opened, or if it is not the store's own.
FileDescriptor openOwnFile(const std::string& file, int flags);

/// A file of the store that is open.
struct OpenFile
{
    std::string path;          ///< under which it was opened
    FileDescriptor descriptor; ///< empty if there is no such file
    FileStatus status;         ///< when the store last looked at it
};
/// Does the same, and looks at the file.
OpenFile openWithStatus(const std::string& file, int flags);
/// Returns true if the path still leads to the open file. The status is then that of now.
bool hasName(OpenFile& file);

/// Opens a file for reading. The stream is in the state of failure if openOwnFile() fails.
FileStream openToRead(const std::string& file);

/// Returns up to `size` bytes from that position on; fewer at the end of the file, none if it
/// cannot be read.
std::string readAt(const FileDescriptor& file, std::uint64_t position, std::size_t size);

/// Writes the text at that position. Returns false if not all of it can be written.
bool writeAt(const FileDescriptor& file, std::uint64_t position, std::string_view text);

/// Returns the store's own files in a folder whose names this predicate accepts.
std::vector<std::filesystem::path> ownFiles(
    const std::filesystem::path& folder, bool isOwnName(std::string_view));

/// Removes a file, unless it is not the store's own. Returns true if it has been removed. The store
/// removes nothing in any other way. `opened`: only if the name leads to the file with that status.
bool removeOwnFile(const std::string& file);
bool removeOwnFile(const std::string& file, const FileStatus& opened);

/// Gives the file this name, in one step and in place of another file that has it: rename(2). Returns false
/// if that fails; errno then says why.
bool renameFile(const std::string& from, const std::string& to);

/// Returns a path that leads to what is open there, even after it has been moved or replaced:
/// `/proc/self/fd/7`. It is good for this process and its children.
std::filesystem::path pathThrough(int descriptor);

/// Where a file is, as openat(2) and its relatives take it.
struct Place
{
    int folder;       ///< a descriptor, or AT_FDCWD
    const char* name; ///< points into the path that it was made from
};
/// Takes a path apart that begins with pathThrough(), so that the kernel need not follow that link
/// each time. Any other path stays whole.
Place placeOf(const std::string& path);
Place placeOf(std::string&&) = delete;

} // namespace proxy
