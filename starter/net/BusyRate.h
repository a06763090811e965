#pragma once

#include "Poll.h"
#include "net/Signals.h"

#include <cstdint>
#include <optional>

namespace proxy
{

/// The minimum data rate once this process is asked to stop (net/Signals.h), because another client
/// waits for its place: bytes that trickle must not keep it.
class BusyRate
{
public:
    /// `signals` must outlive it.
    explicit BusyRate(const Signals& signals) : _signals(signals) {}

    /// `bytes`: how many have passed in all until now. Returns false if this process has been asked
    /// to stop, and since then fewer than leastBytes have passed within `window`.
    bool isKept(std::uint64_t bytes);

    static constexpr std::chrono::seconds window{3};
    static constexpr std::uint64_t leastBytes = 30'000;

private:
    struct Mark
    {
        std::uint64_t bytes;
        SteadyClock::time_point at;
    };

    const Signals& _signals;
    std::optional<Mark> _last; ///< the beginning of the window
};

} // namespace proxy
