#pragma once

#include <filesystem>
#include <memory>
#include <string>

namespace proxy
{

/// A fetch from C that is under way, as all processes see it: a file in the store's folder, locked
/// by the process that fetches. What stands in it is where the response is being written. The lock
/// ends with the process, however that ends; so nobody waits for a dead one.
class CollapsedFetch
{
public:
    /// From now on it is this process that fetches what has this key. Null, if another one does so
    /// already. `folder` is the store's.
    ///
    /// The file stays locked (lockFile()) as long as the flight lives. Between opening and locking
    /// it, the one who had it before may have removed it: a lock on a file without a name is seen
    /// by nobody. What one that was killed has left behind is removed with removeLeftover(). Where
    /// no file can be had the flight is one without a file: nobody else takes part in it.
    static std::unique_ptr<CollapsedFetch> begin(
        const std::filesystem::path& folder, const std::string& key);

    CollapsedFetch(const CollapsedFetch&) = delete;
    CollapsedFetch& operator=(const CollapsedFetch&) = delete;
    /// It is over: who waits looks whether there is something in the store now.
    ~CollapsedFetch();

    /// The response may be shared, and this is where it is being written. False, if nobody can be
    /// told.
    bool show(const std::string& temporaryFile);

    /// The file for a key.
    static std::filesystem::path fileFor(
        const std::filesystem::path& folder, const std::string& key);

private:
    /// `descriptor`: the locked file, or -1.
    CollapsedFetch(std::filesystem::path file, int descriptor)
        : _file(std::move(file)), _descriptor(descriptor)
    {
    }
    static void removeLeftover(const std::filesystem::path& folder, int descriptor);

    std::filesystem::path _file;
    int _descriptor;
};

} // namespace proxy
