// The kernel reports no event when a process sleeps, closes a descriptor or returns memory, so the
// harness checks again and again until it finds the expected state or the deadline has passed.
#include "tests/support/ResourceDirectives.h"

#include "tests/support/Environment.h"
#include "tests/support/Language.h"
#include "tests/support/ProcessResources.h"
#include "tests/support/Text.h"

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Waiting::Span interval = 1ms;
// A program that polls is running at some of them.
constexpr int looksAtIdle = 20;
// A program that waits before it tries again waits for so long at least.
constexpr auto shortestPause = 4ms;
/// In KiB, unless GROWTH allows another amount.
constexpr std::size_t usualGrowth = 1024;
// Of the files that have not been closed.
constexpr std::size_t mostNamed = 8;

} // namespace

ResourceDirectives::ResourceDirectives(Support::ProxyProcess& proxy, Waiting& waiting)
    : _proxy(proxy), _waiting(waiting)
{
}

void ResourceDirectives::noteDescriptors()
{
    _waiting.awaitRest(_waiting.limit());
    _descriptors = _proxy.descriptors();
    _files = openFiles();
}

std::map<std::string, std::size_t> ResourceDirectives::openFiles() const
{
    std::map<std::string, std::size_t> all;
    for (const pid_t pid : _proxy.processes())
    {
        for (const auto& [file, count] : Support::openFiles(pid))
            all[file] += count;
    }
    return all;
}

/// `3 of socket, 1 of /tmp/play-x/cache/51a2`: what is open now and was not before.
std::string ResourceDirectives::openedSince() const
{
    std::string text;
    std::size_t others = 0;
    std::size_t named = 0;
    for (const auto& [file, count] : openFiles())
    {
        const auto before = _files.find(file);
        const std::size_t had = before == _files.end() ? 0 : before->second;
        if (count > had && ++named > mostNamed)
            others += count - had;
        else if (count > had)
        {
            const std::string one =
                english("%2 of %1", {visible(file), std::to_string(count - had)});
            text = text.empty() ? one : english("%1, %2", {text, one});
        }
    }
    return others == 0 ? text : english("%1, and %2 more", {text, std::to_string(others)});
}

void ResourceDirectives::awaitDescriptors()
{
    _waiting.awaitRest(_waiting.limit()); // then B has handled all that was sent to it
    std::size_t now = 0;
    const bool came = _waiting.await(
        [&]
        {
            now = _proxy.descriptors();
            return now <= _descriptors;
        },
        interval);
    if (!came)
        _waiting.fail(
            english("B has %1 open descriptors, and had %2 when it was ready: something has not "
                    "been closed (%3).",
                {std::to_string(now), std::to_string(_descriptors), openedSince()}));
}

pid_t ResourceDirectives::running() const
{
    const pid_t pid = _proxy.pid();
    if (pid == 0)
        throw TextFault("B does not run at this point of the play");
    return pid;
}

void ResourceDirectives::mayOpen(std::size_t more)
{
    Support::limitDescriptors(running(), more);
    _waiting.recordDone(
        B, counted(more, "B may open %1 more descriptor", "B may open %1 more descriptors"));
}

void ResourceDirectives::mayOpenAgain()
{
    Support::unlimitDescriptors(running());
    _waiting.recordDone(B, english("B may open descriptors again"));
}

/// A program that polls sleeps in between; one that spins is found asleep at no look. While a system
/// call fails, it is found asleep, because the kernel asks the supervisor each time; but it calls again
/// and again.
void ResourceDirectives::awaitIdle()
{
    int looks = 0;
    int asleep = 0;
    bool idle = false;
    auto began = Wire::Clock::now();
    std::size_t callsBefore = _proxy.failedCalls();
    const auto look = [&]
    {
        asleep += _proxy.allAsleep() ? 1 : 0;
        if (++looks < looksAtIdle)
            return idle;
        const auto now = Wire::Clock::now();
        const auto calls = static_cast<long>(_proxy.failedCalls() - callsBefore);
        const bool callsRarely = calls <= 2 + (now - began) / shortestPause;
        idle = idle || (2 * asleep >= looks && callsRarely);
        looks = asleep = 0;
        began = now;
        callsBefore = _proxy.failedCalls();
        return idle;
    };
    _waiting.await(look, interval);
    if (!idle)
        _waiting.fail(
            english("B did not stop spinning %1: it keeps a processor busy although there is "
                    "nothing left to do.",
                {_waiting.withinTime()}));
    _waiting.recordDone(B, english("B does not spin"));
}

void ResourceDirectives::measure()
{
    _waiting.requireRest();
    _memory.clear();
    for (const pid_t pid : _proxy.processes())
        _memory[pid] = Support::ownMemory(pid);
    _waiting.recordDone(B, english("B is measured"));
}

/// A sentence about a measured process that has grown; empty if there is none. A process that has
/// ended has not grown.
std::string ResourceDirectives::growthOfOne() const
{
    for (const auto& [pid, before] : _memory)
    {
        const std::size_t now = Support::ownMemory(pid);
        const std::vector<std::string> sizes{std::to_string(before), std::to_string(now)};
        if (now > before + Support::allowedGrowth(usualGrowth))
            return pid == _proxy.pid()
                       ? english("B's first process has grown from %1 to %2 KiB of memory.", sizes)
                       : english("A process of B has grown from %1 to %2 KiB of memory.", sizes);
    }
    return "";
}

void ResourceDirectives::judgeGrowth()
{
    _waiting.requireRest();
    if (_memory.empty())
        throw TextFault("B has not been measured before (`B is measured`)");
    std::string wrong;
    const bool fits = _waiting.await(
        [&]
        {
            wrong = growthOfOne();
            return wrong.empty();
        },
        100ms);
    if (!fits)
        _waiting.fail(wrong);
    _waiting.recordDone(B, english("B has not grown"));
}

} // namespace Plays
