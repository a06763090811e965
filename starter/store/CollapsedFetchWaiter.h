#pragma once

#include "store/GrowingEntry.h"

#include <chrono>
#include <filesystem>
#include <string>

namespace proxy
{

/// The side of those who wait for another process's fetch.
class CollapsedFetchWaiter
{
public:
    using Clock = std::chrono::steady_clock;

    enum class State
    {
        fetching,  ///< C has not answered yet, or not with something that may be shared
        shown,     ///< the response comes in, and temporaryFile() says where
        over,      ///< nobody fetches any more: it is done, it has failed, or it cannot be shared
        abandoned, ///< whoever was fetching has been killed
    };

    /// `folder` is the store's.
    CollapsedFetchWaiter(const std::filesystem::path& folder, const std::string& key);
    CollapsedFetchWaiter(const CollapsedFetchWaiter&) = delete;
    CollapsedFetchWaiter& operator=(const CollapsedFetchWaiter&) = delete;
    ~CollapsedFetchWaiter();

    /// How it is now. It is over if the file is not there, or has lost its name: that is how a
    /// flight ends. It is abandoned if the file has its name and nobody has locked it. Else there
    /// is nothing in it as long as C is asked, and then the name of the file aside: it is shown as
    /// long as that is there.
    State look();

    /// Where the response is being written, once it has been shown.
    const std::string& temporaryFile() const { return _temporaryFile; }

    /// Waits until something has changed, there or in the entry that is being written, or until the
    /// deadline. False: the time is over.
    bool wait(Clock::time_point deadline);

private:
    void watch(const std::filesystem::path& file);

    int _descriptor; ///< the fetch_'s file; -1 if there is none
    int _changes;    ///< inotify; -1 if there is none to be had
    std::string _temporaryFile;
};

} // namespace proxy
