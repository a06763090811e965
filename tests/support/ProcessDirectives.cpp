// The kernel reports no event when a process of B changes, so the harness checks every millisecond
// until it finds the expected state or the deadline has passed. All processes that have a
// connection open show the same inode for its socket.
#include "tests/support/ProcessDirectives.h"

#include "tests/support/Environment.h"
#include "tests/support/ProcessResources.h"
#include "tools/wire/SocketQueues.h"

#include <algorithm>
#include <csignal>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Waiting::Span processInterval = 1ms;
// A program that polls is running at some of them.
constexpr int looksAtIdle = 20;
// Within this time the supervisor reports a process that has ended.
constexpr Waiting::Span report = 20ms;
/// In KiB, unless GROWTH allows another amount.
constexpr std::size_t usualGrowth = 1024;

bool holds(pid_t pid, unsigned long inode)
{
    return std::ranges::count(Support::openSockets(pid), inode) > 0;
}

} // namespace

ProcessDirectives::ProcessDirectives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _proxy(proxy), _waiting(waiting)
{
}

void ProcessDirectives::noteDescriptors()
{
    _waiting.awaitRest(_waiting.limit());
    _descriptors = _proxy.descriptors();
}

void ProcessDirectives::awaitDescriptors()
{
    _waiting.awaitRest(_waiting.limit()); // then B has handled all that was sent to it
    std::size_t now = 0;
    const bool came = _waiting.await(
        [&]
        {
            now = _proxy.descriptors();
            return now <= _descriptors;
        },
        processInterval);
    if (!came)
        _waiting.fail("B has " + std::to_string(now) + " open descriptors, and had " +
                      std::to_string(_descriptors) +
                      " when it was ready: something has not been closed.");
}

void ProcessDirectives::tellToStop(Verb verb)
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    const bool interrupted = verb == Verb::IsInterrupted;
    if (interrupted)
        _proxy.interrupt();
    else
        _proxy.terminate();
    _waiting.recordDone(B, interrupted ? "is interrupted" : "is told to stop");
}

void ProcessDirectives::judgeRunning()
{
    _waiting.requireRest();
    if (_waiting.await([this] { return _proxy.exited(); }, Waiting::Span::zero(), report))
        _waiting.fail("B " + _proxy.ending() + ", although a client still waited.");
    _waiting.recordDone(B, "still runs");
}

void ProcessDirectives::awaitEnd()
{
    _waiting.require("end after the signal to stop", [this] { return _proxy.exited(); });
    if (!_proxy.exitedWith(0))
        _waiting.fail(
            "B was told to stop and " + _proxy.ending() + "; it should end with status 0.");
    if (const std::size_t left = awaitProcesses(0); left > 0)
        _waiting.fail(
            "B has ended, but has left " + counted(left, "process", "processes") + " behind.");
    _waiting.recordDone(B, "ends");
}

void ProcessDirectives::kill()
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    _proxy.kill();
    _waiting.require("end", [this] { return _proxy.exited(); });
    _waiting.recordDone(B, "is killed");
}

void ProcessDirectives::startAgain()
{
    _proxy.restart();
    const bool ready = _proxy.waitUntilReady(_waiting.limit());
    _waiting.recordDone(B, "starts again");
    _waiting.bMayBeGone(false);
    _stopped = false;
    if (!ready && !_proxy.exited())
        _waiting.fail("B was started again and was not ready " + _waiting.withinTime() + ".");
    if (!ready)
        _waiting.fail("B was started again and " + _proxy.ending() + " before it was ready.");
    _roles.proxyPort = _proxy.port();
}

std::size_t ProcessDirectives::awaitProcesses(std::size_t permitted)
{
    std::size_t left = _proxy.processes().size();
    for (bool fewer = true; left > permitted && fewer;)
    {
        const std::size_t before = left;
        const auto oneHasEnded = [&]
        {
            left = _proxy.processes().size();
            return left <= permitted || left < before;
        };
        fewer = _waiting.await(oneHasEnded, processInterval);
    }
    return left;
}

pid_t ProcessDirectives::running() const
{
    const pid_t pid = _proxy.pid();
    if (pid == 0)
        throw TextFault("B does not run at this point of the play");
    return pid;
}

/// A program that polls sleeps in between; one that spins is found asleep at no look.
void ProcessDirectives::awaitIdle()
{
    int looks = 0;
    int asleep = 0;
    bool idle = false;
    const auto look = [&]
    {
        asleep += _proxy.allAsleep() ? 1 : 0;
        if (++looks < looksAtIdle)
            return idle;
        idle = idle || 2 * asleep >= looks;
        looks = asleep = 0;
        return idle;
    };
    _waiting.await(look, processInterval);
    if (!idle)
        _waiting.fail("B did not stop spinning " + _waiting.withinTime() +
                      ": it keeps a processor busy although there is nothing left to do.");
    _waiting.recordDone(B, "does not spin");
}

void ProcessDirectives::mayOpen(std::size_t more)
{
    Support::limitDescriptors(running(), more);
    _waiting.recordDone(B, "may open " + counted(more, "more descriptor"));
}

void ProcessDirectives::mayOpenAgain()
{
    Support::unlimitDescriptors(running());
    _waiting.recordDone(B, "may open descriptors again");
}

std::string ProcessDirectives::faultOfHolders(Party client, pid_t& holder) const
{
    const std::string name = client.name() + "'s connection";
    const Wire::Peer* peer = _roles.client(client).peer();
    if (peer == nullptr)
        throw TextFault(client.name() + " has no connection with B yet");
    const auto socket = Wire::socketQueues(_roles.proxyPort, peer->port());
    if (!socket)
        return name + " is closed.";
    std::vector<pid_t> found = _proxy.processes();
    std::erase_if(found, [&](pid_t pid) { return !holds(pid, socket->inode); });
    if (socket->inode == 0 || found.empty())
        return "No process of B has accepted " + name + ".";
    if (std::ranges::count(found, _proxy.pid()) > 0)
        return "B's first process has " + name + " open" +
               (found.size() == 1 ? ", and no other one." : " too: it has not closed it.");
    if (found.size() > 1)
        return std::to_string(found.size()) + " processes of B have " + name + " open.";
    for (const unsigned long listening : Wire::listeningSockets(_roles.proxyPort))
    {
        if (holds(found.front(), listening))
            return "B's process for " + client.name() +
                   " has the listening socket open too: it has not closed it.";
    }
    holder = found.front();
    return "";
}

pid_t ProcessDirectives::awaitProcess(Party client)
{
    pid_t holder = 0;
    std::string wrong;
    const bool fits = _waiting.awaitAtOnce(
        [&]
        {
            wrong = faultOfHolders(client, holder);
            return wrong.empty();
        },
        processInterval);
    if (!fits)
        _waiting.fail(wrong);
    return holder;
}

void ProcessDirectives::loseProcess(Party client)
{
    ::kill(awaitProcess(client), SIGKILL);
    _waiting.recordDone(B, "loses its process for " + client.name());
}

void ProcessDirectives::awaitNoChild()
{
    const std::size_t left = awaitProcesses(1);
    if (left <= 1)
        return _waiting.recordDone(B, "has no child");
    const std::size_t zombies = _proxy.zombies();
    _waiting.fail("B still has " + counted(left - 1, "child", "children") + " " +
                  _waiting.withinTime() + ", " + std::to_string(zombies) +
                  " of them ended and not reaped (zombies).");
}

void ProcessDirectives::measure()
{
    _waiting.requireRest();
    _memory.clear();
    for (const pid_t pid : _proxy.processes())
        _memory[pid] = Support::ownMemory(pid);
    _waiting.recordDone(B, "is measured");
}

/// A sentence about a measured process that has grown; empty if there is none. A process that has
/// ended has not grown.
std::string ProcessDirectives::growthOfOne() const
{
    for (const auto& [pid, before] : _memory)
    {
        const std::size_t now = Support::ownMemory(pid);
        if (now > before + Support::allowedGrowth(usualGrowth))
            return std::string(pid == _proxy.pid() ? "B's first process" : "A process of B") +
                   " has grown from " + std::to_string(before) + " to " + std::to_string(now) +
                   " KiB of memory.";
    }
    return "";
}

void ProcessDirectives::judgeGrowth()
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
    _waiting.recordDone(B, "has not grown");
}

} // namespace Plays
