#pragma once

#include "tests/support/ProxyProcess.h"
#include "tests/support/Roles.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace Plays
{

/// Watches whether B rests: how long its processes have slept, and how long it has done nothing to
/// A and C. The times count from the first look. A time between two looks counts for as much as an
/// idle machine would have needed (Support::slowness()), since B may have had no processor.
class RestWatch
{
public:
    using Span = std::chrono::milliseconds;

    /// Both must outlive this.
    RestWatch(Roles& roles, const Support::ProxyProcess& proxy);

    /// To be called again and again: it sees only what has changed between two looks.
    void look();

    /// True if B sleeps(), or has been silent for long enough; `limit`: how long a wait for B may take.
    [[nodiscard]] bool rests(Span limit) const;
    /// True if every process of B slept at the last three looks (more on a busy machine), used no
    /// processor time between them, and did nothing to A and C: B does nothing before something comes,
    /// or one of its own timers expires.
    [[nodiscard]] bool sleeps() const;
    /// How long that has been so; 0 if B does not sleep.
    [[nodiscard]] Span asleep() const { return inSpans(sleeps() ? _asleep : Time::zero()); }
    /// How long B has not connected, sent a byte, taken one, or ended a connection, nor waited for a
    /// disk.
    [[nodiscard]] Span silent() const { return inSpans(_silent); }

private:
    using Time = std::chrono::duration<double>;

    [[nodiscard]] static Span inSpans(Time time) { return std::chrono::floor<Span>(time); }
    [[nodiscard]] std::uint64_t timeUsed() const;

    Roles& _roles;
    const Support::ProxyProcess& _proxy;
    std::vector<pid_t> _processes;
    std::uint64_t _used = 0;
    double _looks = 0; ///< in a row that found B asleep; each counts for less on a busy machine
    std::vector<std::uint64_t> _traffic;
    int _silentLooks = 0;  ///< since B's last act
    int _silentAsleep = 0; ///< those of them that found all of B asleep
    Wire::Clock::time_point _lastLook;
    Time _asleep{};
    Time _silent{};
};

} // namespace Plays
