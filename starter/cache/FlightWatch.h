#pragma once

#include "cache/GrowingEntry.h"

#include <chrono>
#include <filesystem>
#include <string>

/// The side of those who wait for another process's fetch.
class FlightWatch
{
public:
    using Clock = std::chrono::steady_clock;

    enum class State
    {
        fetching, ///< C has not answered yet, or not with something that may be shared
        shown,    ///< the response comes in, and aside() says where
        over,     ///< nobody fetches any more: it is done, it has failed, or it cannot be shared
    };

    /// `folder` is the store's.
    FlightWatch(const std::filesystem::path& folder, const std::string& key);
    FlightWatch(const FlightWatch&) = delete;
    FlightWatch& operator=(const FlightWatch&) = delete;
    ~FlightWatch();

    /// How it is now. It is over if the file is not there, or has lost its name, or if nobody has
    /// locked it (F_OFD_GETLK); else it is shown if there is something in the file.
    State look();

    /// Where the response is being written, once it has been shown.
    const std::string& aside() const { return _aside; }

    /// Waits until something has changed, there or in the entry that is being written, or until the
    /// deadline. False: the time is over.
    bool wait(Clock::time_point deadline);

private:
    void watch(const std::filesystem::path& file);

    int _descriptor; ///< the flight's file; -1 if there is none
    int _changes;    ///< inotify; -1 if there is none to be had
    std::string _aside;
};
