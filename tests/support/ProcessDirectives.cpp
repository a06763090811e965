// The kernel reports no event when a process of B changes, so the harness checks every millisecond
// until it finds the expected state or the deadline has passed. All processes that have a
// connection open show the same inode for its socket.
#include "tests/support/ProcessDirectives.h"

#include "tests/support/Language.h"
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
// Within this time the supervisor reports a process that has ended.
constexpr Waiting::Span report = 20ms;

bool holds(pid_t pid, unsigned long inode)
{
    return std::ranges::count(Support::openSockets(pid), inode) > 0;
}

} // namespace

ProcessDirectives::ProcessDirectives(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _proxy(proxy), _waiting(waiting)
{
}

void ProcessDirectives::tellToStop(Verb verb)
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    const bool interrupted = verb == Verb::IsInterrupted;
    _proxy.watchChildren();
    if (interrupted)
        _proxy.interrupt();
    else
        _proxy.terminate();
    const int signal = interrupted ? SIGINT : SIGTERM;
    _waiting.await([&] { return _proxy.lastSignal() == signal || _proxy.exited(); });
    _waiting.recordDone(
        B, interrupted ? english("B is interrupted") : english("B is told to stop"));
}

void ProcessDirectives::judgeRunning()
{
    _waiting.requireRest();
    if (_waiting.await([this] { return _proxy.exited(); }, Waiting::Span::zero(), report))
        _waiting.fail(english("B %1, although a client still waited.", {_proxy.ending()}));
    _waiting.recordDone(B, english("B still runs"));
}

void ProcessDirectives::awaitEnd()
{
    _waiting.require(english("B did not end after the signal to stop %1.", {_waiting.withinTime()}),
        [this] { return _proxy.exited(); });
    if (!_proxy.exitedWith(0))
        _waiting.fail(
            english("B was told to stop and %1; it should end with status 0.", {_proxy.ending()}));
    if (const std::size_t left = awaitProcesses(0); left > 0)
        _waiting.fail(counted(left, "B has ended, but has left %1 process behind.",
            "B has ended, but has left %1 processes behind."));
    _waiting.recordDone(B, english("B ends"));
}

void ProcessDirectives::judgeWaiting()
{
    // The supervisor reaps what B has left, and reports it.
    const auto leftOne = [this]
    {
        return _proxy.childrenNotWaitedFor() > 0;
    };
    if (_waiting.await(leftOne, Waiting::Span::zero(), report))
        _waiting.fail(english(
            "B ended before it had waited for %1 (waitpid): it cannot know that they have ended.",
            {counted(_proxy.childrenNotWaitedFor(), "%1 child", "%1 children")}));
    _waiting.recordDone(B, english("B has waited for its children"));
}

void ProcessDirectives::pause()
{
    const pid_t pid = _proxy.pid();
    if (pid == 0)
        throw TextFault("B does not run at this point of the play");
    stop(pid);
    _waiting.recordDone(B, english("B is paused"));
}

void ProcessDirectives::stop(pid_t pid)
{
    ::kill(pid, SIGSTOP);
    _waiting.require(
        english("B did not stop on SIGSTOP %1.", {_waiting.withinTime()}),
        [pid] { return Support::isStopped(pid); }, processInterval);
}

void ProcessDirectives::goOn()
{
    ::kill(_proxy.pid(), SIGCONT);
    _waiting.recordDone(B, english("B goes on"));
}

void ProcessDirectives::kill()
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    _proxy.kill();
    _waiting.require(
        english("B did not end %1.", {_waiting.withinTime()}), [this] { return _proxy.exited(); });
    _waiting.recordDone(B, english("B is killed"));
}

void ProcessDirectives::startAgain()
{
    _proxy.restart();
    const bool ready = _proxy.waitUntilReady(_waiting.limit());
    _waiting.recordDone(B, english("B starts again"));
    _waiting.bMayBeGone(false);
    _stopped = false;
    if (!ready && !_proxy.exited())
        _waiting.fail(
            english("B was started again and was not ready %1.", {_waiting.withinTime()}));
    if (!ready)
        _waiting.fail(
            english("B was started again and %1 before it was ready.", {_proxy.ending()}));
    _roles.proxyPort = _proxy.port();
}

void ProcessDirectives::judgeSecondStart()
{
    Support::ProxyProcess second(_roles.loop(), _proxy.command(), _proxy.port());
    // It may try several times to get its port (nginx: five times within 2.5 s).
    bool decided = false;
    for (int waits = 0; waits < 3 && !decided; ++waits)
        decided = _waiting.await([&] { return second.ready() || second.exited(); });
    if (second.ready())
        _waiting.fail(english(
            "A second B is ready to serve on the port of the first. The two would get half of "
            "the clients each."));
    if (!decided)
        _waiting.fail(
            english("A second B was started on the port of the first, and does not end."));
    _waiting.recordDone(B, english("B cannot start twice"));
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

std::string ProcessDirectives::faultOfHolders(Party client, pid_t& holder) const
{
    const std::string name = client.name();
    const Wire::Peer* peer = _roles.client(client).peer();
    if (peer == nullptr)
        throw TextFault(client.name() + " has no connection with B yet");
    const auto socket = Wire::socketQueues(_roles.proxyPort, peer->port());
    if (!socket)
        return english("%1's connection is closed.", {name});
    std::vector<pid_t> found = _proxy.processes();
    std::erase_if(found, [&](pid_t pid) { return !holds(pid, socket->inode); });
    if (socket->inode == 0 || found.empty())
        return english("No process of B has accepted %1's connection.", {name});
    if (std::ranges::count(found, _proxy.pid()) > 0)
        return found.size() == 1
                   ? english(
                         "B's first process has %1's connection open, and no other one.", {name})
                   : english(
                         "B's first process has %1's connection open too: it has not closed it.",
                         {name});
    if (found.size() > 1)
        return english(
            "%1 processes of B have %2's connection open.", {std::to_string(found.size()), name});
    for (const unsigned long listening : Wire::listeningSockets(_roles.proxyPort))
    {
        if (holds(found.front(), listening))
            return english(
                "B's process for %1 has the listening socket open too: it has not closed it.",
                {name});
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
    _waiting.recordDone(B, english("B loses its process for %1", {client.name()}));
}

void ProcessDirectives::stallProcess(Party client)
{
    stop(awaitProcess(client));
    _waiting.recordDone(B, english("B stalls its process for %1", {client.name()}));
}

void ProcessDirectives::awaitNoChild()
{
    const std::size_t left = awaitProcesses(1);
    if (left <= 1)
        return _waiting.recordDone(B, english("B has no child"));
    const std::size_t zombies = _proxy.zombies();
    _waiting.fail(english("B still has %1 %2, %3 of them ended and not reaped (zombies).",
        {counted(left - 1, "%1 child", "%1 children"), _waiting.withinTime(),
            std::to_string(zombies)}));
}

} // namespace Plays
