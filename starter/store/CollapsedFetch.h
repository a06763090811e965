#pragma once

#include "FileDescriptor.h"
#include "Poll.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace proxy
{

/// A fetch from the origin that other requests may be collapsed into (RFC 9111 section 4), as all
/// processes see it: a file in the store's folder, locked by the process that fetches. Once the
/// response may be shared, the file contains the name of the temporary file that it is written to.
/// The lock ends with the process, however that ends, so no process waits for a dead one.
class CollapsedFetch
{
public:
    /// Makes this process the one that fetches what has this key. Returns null if another process
    /// is already fetching it. `folder` is the store's. If the file cannot be opened or locked, the
    /// fetch goes on without it, and no other process can take part.
    static std::unique_ptr<CollapsedFetch> begin(
        const std::filesystem::path& folder, const std::string& key);

    CollapsedFetch(const CollapsedFetch&) = delete;
    CollapsedFetch& operator=(const CollapsedFetch&) = delete;
    ~CollapsedFetch() { end(); }

    /// Ends the fetch; processes that wait for it then look into the store. Calling it again changes
    /// nothing.
    void end();
    /// Ends the fetch, although the response still arrives: it is no longer stored, so the processes
    /// that follow can read no further.
    void giveUpCopy();

    /// How a fetch has failed: the error response that the client gets.
    struct Failure
    {
        int status;
        std::string why;
    };
    /// Ends the fetch because the origin has not responded. The processes that wait for it learn why
    /// (failureIn()): each of them would only ask in vain too, and all of them at once.
    void fail(const Failure& failure);
    /// Opens the file of the fetch for this key that is under way. Returns an empty descriptor if
    /// there is none.
    static FileDescriptor openFile(const std::filesystem::path& folder, const std::string& key);
    /// Returns what fail() has written into an open file; std::nullopt if it has not been called.
    static std::optional<Failure> failureIn(const FileDescriptor& file);

    /// Tells the processes that wait that the fetch goes on. It should be called whenever a new wait
    /// for the origin begins; it does nothing more often than they look.
    void showProgress();
    /// Returns true if another process waits.
    bool hasFollowers() const;

    /// Announces that the response may be shared, and where it is being written. Returns false if
    /// that cannot be announced.
    bool show(const std::string& temporaryFile);
    /// Reads what show() has written into an open file. Returns the path of the temporary file, or
    /// an empty path if nothing has been shown.
    static std::string shownIn(const FileDescriptor& file, const std::filesystem::path& folder);

    /// Gives up its file, which becomes the file of an entry: so none is removed, and none created. It is
    /// empty, and locked as long as it is open. Call it before show(), when the entry is complete. Returns
    /// std::nullopt, and changes nothing, if another process waits, which must see that the fetch has ended.
    /// One that begins to wait at this moment takes the fetch for abandoned, begins its own, and finds the
    /// entry. If no entry is published, the file must go: removeFile().
    std::optional<OpenFile> giveFile();

    /// Removes the file of a fetch, even after detach(). `file` is its first name, `own` its status. The file of
    /// another fetch that has this name now stays.
    static void removeFile(const std::string& file, const FileStatus& own);

    /// From now on no request joins the fetch for this key that is under way, and a new one may
    /// begin beside it. The processes that wait for it already can go on.
    static void detach(const std::filesystem::path& folder, const std::string& key);

    /// Returns the file for a key.
    static std::string fileFor(const std::filesystem::path& folder, const std::string& key);

    /// What the file contains after giveUpCopy().
    static constexpr std::string_view copyGivenUp = "The copy has been given up.";

private:
    explicit CollapsedFetch(OpenFile file) : _file(std::move(file)) {}
    /// Removes what a killed process has left: its temporary file, and the name in `lock`'s file.
    static void removeLeftover(const std::filesystem::path& folder, const FileDescriptor& lock);

    OpenFile _file; ///< locked; its descriptor is empty if it could not be opened
    SteadyClock::time_point _lastProgress = SteadyClock::now();
};

} // namespace proxy
