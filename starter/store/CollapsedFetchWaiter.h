#pragma once

#include "FileDescriptor.h"
#include "Poll.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace proxy
{

/// The side of a process that waits for another process's fetch.
class CollapsedFetchWaiter
{
public:
    enum class State
    {
        fetching,  ///< there is nothing to read yet
        shown,     ///< the response is arriving, in temporaryFile()
        over,      ///< no process fetches for others: it is done, has failed, or may not be shared
        abandoned, ///< the process that was fetching has been killed, or its file is now an entry
    };

    /// `folder` is the store's. `timeout`: how long the process that fetches waits for the origin
    /// without a sign of life.
    CollapsedFetchWaiter(const std::filesystem::path& folder, const std::string& key,
        std::chrono::milliseconds timeout);

    /// Returns the present state. The fetch is over if its file is missing or has lost its name:
    /// that is how a fetch ends. (Any name will do: CollapsedFetch::detach() gives it another one.) It
    /// is abandoned if the file has a name but no process has locked it. Otherwise nothing is shown in
    /// the file (CollapsedFetch::shownIn()) until the response may be shared, and then the path of the
    /// temporary file. When that is there for the first time, stores it as `_temporaryFile`, and calls
    /// watch() for it. The response is shown as long as that file exists; then the fetch is over.
    State look();

    /// Returns the path of the temporary file, once the response has been shown.
    const std::string& temporaryFile() const { return _temporaryFile; }

    /// Waits until something has changed, in the file or in the entry that is being written, but
    /// not for long: then look again. The fetch has its own deadlines, and this process none: it
    /// waits as long as the fetch goes on. Returns false if neither file has changed for twice the
    /// timeout: the process that fetches has been stopped, or is stuck.
    bool wait();

    /// Returns true if the fetch was ended by CollapsedFetch::giveUpCopy(). If the entry has ended
    /// and the fetch has not, calls `await`, which calls wait(), until it has.
    bool copyWasGivenUp(const std::function<bool()>& await);

private:
    /// From now on wait() also notices when this file changes.
    void watch(const std::string& file);
    /// When one of the two files has changed last, in nanoseconds since 1970.
    std::int64_t lastChange() const;

    std::filesystem::path _folder; ///< the store's
    FileDescriptor _descriptor;    ///< the file of the fetch; empty if there is none
    FileDescriptor _changes;       ///< inotify; empty if the kernel has none left
    std::string _temporaryFile;
    SteadyClock::duration _longestSilence; ///< after that the fetch counts as stuck
    std::int64_t _lastChange = 0;
    SteadyClock::time_point _lastProgress; ///< when that was noticed
};

} // namespace proxy
