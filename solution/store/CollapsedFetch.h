#pragma once

#include "FileDescriptor.h"

#include <filesystem>
#include <memory>
#include <string>

namespace proxy
{

/// A fetch from the origin that other requests may be collapsed into (RFC 9111 section 4), as all
/// processes see it: a file in the store's folder, locked by the process that fetches. Once the
/// response may be shared, the file contains the path of the temporary file that it is written to.
/// The lock ends with the process, however that ends, so no process waits for a dead one.
class CollapsedFetch
{
public:
    /// Makes this process the one that fetches what has this key. Returns null if another process
    /// is already fetching it. `folder` is the store's. If the file cannot be opened, the fetch
    /// goes on without it, and no other process can take part.
    static std::unique_ptr<CollapsedFetch> begin(
        const std::filesystem::path& folder, const std::string& key);

    CollapsedFetch(const CollapsedFetch&) = delete;
    CollapsedFetch& operator=(const CollapsedFetch&) = delete;
    /// Ends the fetch; processes that wait for it then look into the store.
    ~CollapsedFetch();

    /// Announces that the response may be shared, and where it is being written. Returns false if
    /// that cannot be announced.
    bool show(const std::string& temporaryFile);

    /// From now on no request joins the fetch for this key that is under way, and a new one may
    /// begin beside it. The processes that wait for it already can go on.
    static void detach(const std::filesystem::path& folder, const std::string& key);

    /// Returns the file for a key.
    static std::filesystem::path fileFor(
        const std::filesystem::path& folder, const std::string& key);

private:
    CollapsedFetch(std::filesystem::path file, FileDescriptor lock)
        : _file(std::move(file)), _lock(std::move(lock))
    {
    }
    /// Removes what a killed process has left: its temporary file, and the path in `lock`'s file.
    static void removeLeftover(const std::filesystem::path& folder, const FileDescriptor& lock);

    std::filesystem::path _file;
    FileDescriptor _lock; ///< the locked file; empty if it could not be opened
};

} // namespace proxy
