#pragma once

#include "FileDescriptor.h"
#include "Poll.h"

#include <filesystem>
#include <string>

namespace proxy
{

/// The side of a process that waits for another process's fetch.
class CollapsedFetchWaiter
{
public:
    enum class State
    {
        fetching,  ///< the origin has not answered yet, or its response may not be shared
        shown,     ///< the response is arriving, in temporaryFile()
        over,      ///< no process fetches any more: it is done, has failed, or cannot be shared
        abandoned, ///< the process that was fetching has been killed
    };

    /// `folder` is the store's.
    CollapsedFetchWaiter(const std::filesystem::path& folder, const std::string& key);

    /// Returns the present state. The fetch is over if its file is missing or has lost its name:
    /// that is how a fetch ends. It is abandoned if the file has its name but no process has locked
    /// it. Otherwise nothing is shown in the file (CollapsedFetch::shownIn()) until the response may
    /// be shared, and then the path of the temporary file: the response is shown as long as that
    /// exists.
    State look();

    /// Returns the path of the temporary file, once the response has been shown.
    const std::filesystem::path& temporaryFile() const { return _temporaryFile; }

    /// Waits until something has changed, in the file or in the entry that is being written, or
    /// until the deadline. Returns false if the deadline has passed.
    bool wait(SteadyClock::time_point deadline);

private:
    void watch(const std::filesystem::path& file);

    std::filesystem::path _folder; ///< the store's
    FileDescriptor _descriptor;    ///< the file of the fetch; empty if there is none
    FileDescriptor _changes;       ///< inotify; empty if the kernel has none left
    std::filesystem::path _temporaryFile;
};

} // namespace proxy
