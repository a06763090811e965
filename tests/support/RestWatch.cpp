// A program in another language may never sleep for long: it polls every few milliseconds, or collects
// garbage. So rest is judged by the wire; that all of B sleeps only shows it sooner.
#include "tests/support/RestWatch.h"

#include "tests/support/Patience.h"
#include "tests/support/ProcessResources.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr double looksAtRest = 3;
// Silences that are so many times shorter than the limit are rest. A process that is rarely seen asleep
// may be waiting for a processor: it has more to do.
constexpr int shortSilence = 10;
constexpr int longSilence = 2;

} // namespace

RestWatch::RestWatch(Roles& roles, const Support::ProxyProcess& proxy)
    : _roles(roles), _proxy(proxy), _processes(proxy.processes()), _used(timeUsed()),
      _traffic(roles.traffic()), _lastLook(Wire::Clock::now())
{
}

void RestWatch::look()
{
    const double slowness = Support::slowness();
    const auto now = Wire::Clock::now();
    const Time passed = Time(now - _lastLook) / slowness;
    _lastLook = now;
    std::vector<std::uint64_t> traffic = _roles.traffic();
    const bool acted = traffic != _traffic;
    _traffic = std::move(traffic);
    const std::uint64_t used = timeUsed();
    const bool allSleep = std::ranges::all_of(_processes, Support::isAsleep);
    // The kernel counts processor time in ticks: short work between two looks may not show in it.
    const bool asleep = allSleep && used == _used && !acted;
    _used = used;
    _silentLooks = acted ? 0 : _silentLooks + 1;
    _silentAsleep = acted ? 0 : _silentAsleep + (allSleep ? 1 : 0);
    _looks = asleep ? _looks + 1 / slowness : 0;
    _asleep = asleep ? _asleep + passed : Time::zero();
    // A process that waits for a disk has more to do.
    if (acted || std::ranges::any_of(_processes, Support::isBlocked))
        _silent = Time::zero();
    else
        _silent += passed;
    if (!asleep)
    {
        // If none of them has run, none has made a further process.
        _processes = _proxy.processes();
        _used = timeUsed();
    }
}

bool RestWatch::rests(Span limit) const
{
    const bool mostlySleeps = 2 * _silentAsleep >= _silentLooks;
    return sleeps() || (mostlySleeps && silent() > limit / shortSilence) ||
           silent() > limit / longSilence;
}

bool RestWatch::sleeps() const
{
    return _looks >= looksAtRest;
}

std::uint64_t RestWatch::timeUsed() const
{
    std::uint64_t used = 0;
    for (const pid_t pid : _processes)
        used += Support::processorTime(pid);
    return used;
}

} // namespace Plays
