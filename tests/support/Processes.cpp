// What the kernel tells of B's processes gives no event, so the stage looks again and again, a
// millisecond apart, until it holds or the time is over. Who holds a connection is seen by the
// number of its socket, which is the same in all processes that have it open.
#include "tests/support/Processes.h"

#include "tests/support/Holders.h"
#include "tools/origin/KernelQueues.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>

namespace Plays
{

namespace
{

using namespace std::chrono_literals;

constexpr Waiting::Span lookAtProcesses = 1ms;
// Who has ended by now is reported by then.
constexpr Waiting::Span report = 20ms;
/// In KiB; a sanitizer needs memory of its own.
std::size_t growth()
{
    const char* text = std::getenv("GROWTH");
    return 1024 * (text == nullptr ? 1 : std::strtoul(text, nullptr, 10));
}

bool holds(pid_t pid, unsigned long inode)
{
    return std::ranges::count(Support::openSockets(pid), inode) > 0;
}

std::string counted(std::size_t count, const std::string& one, const std::string& many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

} // namespace

Processes::Processes(Roles& roles, Support::ProxyProcess& proxy, Waiting& waiting)
    : _roles(roles), _proxy(proxy), _waiting(waiting)
{
}

void Processes::noteDescriptors()
{
    _waiting.rests(_waiting.limit());
    _descriptors = _proxy.descriptors();
}

void Processes::awaitDescriptors()
{
    _waiting.rests(_waiting.limit()); // so that what it was sent has been dealt with
    std::size_t now = 0;
    const bool came = _waiting.await(
        [&]
        {
            now = _proxy.descriptors();
            return now <= _descriptors;
        },
        lookAtProcesses);
    if (!came)
        _waiting.fail("B has " + std::to_string(now) + " open descriptors, and had " +
                      std::to_string(_descriptors) +
                      " when it was ready: something is not closed.");
}

void Processes::tellToStop(Verb verb)
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

void Processes::judgeRunning()
{
    _waiting.demandRest();
    if (_waiting.await([this] { return _proxy.exited(); }, Waiting::Span::zero(), report))
        _waiting.fail("B " + _proxy.ending() + ", although it was not done yet.");
    _waiting.recordDone(B, "still runs");
}

void Processes::awaitEnd()
{
    _waiting.demand("end after it was told to", [this] { return _proxy.exited(); });
    if (!_proxy.exitedWith(0))
        _waiting.fail(
            "B was told to stop and " + _proxy.ending() + "; it should end with status 0.");
    if (!_waiting.await([this] { return _proxy.processes().empty(); }, lookAtProcesses))
        _waiting.fail("B has ended, but has left " +
                      counted(_proxy.processes().size(), "process", "processes") + " behind.");
    _waiting.recordDone(B, "ends");
}

void Processes::kill()
{
    _waiting.bMayBeGone(true);
    _stopped = true;
    _proxy.kill();
    _waiting.demand("end", [this] { return _proxy.exited(); });
    _waiting.recordDone(B, "is killed");
}

void Processes::startAgain()
{
    _proxy.restart();
    const bool ready = _proxy.waitUntilReady(Wire::Clock::now() + _waiting.limit());
    _waiting.recordDone(B, "starts again");
    _waiting.bMayBeGone(false);
    _stopped = false;
    if (!ready && !_proxy.exited())
        _waiting.fail("B was started again and was not ready " + _waiting.withinTime() + ".");
    if (!ready)
        _waiting.fail("B was started again and " + _proxy.ending() + " before it was ready.");
    _roles.proxyPort = _proxy.port();
}

pid_t Processes::running() const
{
    const pid_t pid = _proxy.pid();
    if (pid == 0)
        throw TextFault("B is not running at this place");
    return pid;
}

void Processes::mayOpen(std::size_t more)
{
    Support::limitDescriptors(running(), more);
    _waiting.recordDone(B, "may open " + counted(more, "more descriptor", "more descriptors"));
}

void Processes::mayOpenAgain()
{
    Support::unlimitDescriptors(running());
    _waiting.recordDone(B, "may open descriptors again");
}

std::string Processes::wrongHolder(Party client, pid_t& holder) const
{
    const std::string name = client.name() + "'s connection";
    const Wire::Peer* peer = _roles.client(client).peer();
    if (peer == nullptr)
        throw TextFault(client.name() + " has no connection with B yet");
    const auto socket = Wire::kernelQueues(_roles.proxyPort, peer->port());
    if (!socket)
        return name + " is closed.";
    std::vector<pid_t> found = _proxy.processes();
    std::erase_if(found, [&](pid_t pid) { return !holds(pid, socket->inode); });
    if (socket->inode == 0 || found.empty())
        return "No process of B has taken " + name + ".";
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

pid_t Processes::awaitProcess(Party client)
{
    pid_t holder = 0;
    std::string wrong;
    const bool fits = _waiting.await(
        [&]
        {
            wrong = wrongHolder(client, holder);
            return wrong.empty();
        },
        lookAtProcesses);
    if (!fits)
        _waiting.fail(wrong);
    return holder;
}

void Processes::loseProcess(Party client)
{
    ::kill(awaitProcess(client), SIGKILL);
    _waiting.recordDone(B, "loses its process for " + client.name());
}

void Processes::awaitNoChild()
{
    const auto others = [this]
    {
        const std::size_t all = _proxy.processes().size();
        return all - std::min<std::size_t>(all, 1);
    };
    if (_waiting.await([&] { return others() == 0; }, lookAtProcesses))
        return _waiting.recordDone(B, "has no child");
    const std::size_t zombies = _proxy.zombies();
    _waiting.fail("B still has " + counted(others(), "child", "children") + " " +
                  _waiting.withinTime() + ", " + std::to_string(zombies) +
                  " of them ended and not waited for (zombies).");
}

void Processes::measure()
{
    _waiting.demandRest();
    _memory.clear();
    for (const pid_t pid : _proxy.processes())
        _memory[pid] = Support::ownMemory(pid);
    _waiting.recordDone(B, "is measured");
}

/// Nothing if none of those that were measured has grown; who has ended has not.
std::string Processes::growthOfOne() const
{
    for (const auto& [pid, before] : _memory)
    {
        const std::size_t now = Support::ownMemory(pid);
        if (now > before + growth())
            return std::string(pid == _proxy.pid() ? "B's first process" : "A process of B") +
                   " has grown from " + std::to_string(before) + " to " + std::to_string(now) +
                   " KiB of memory.";
    }
    return "";
}

void Processes::judgeGrowth()
{
    _waiting.demandRest();
    if (_memory.empty())
        throw TextFault("B has not been measured before (`B is measured`)");
    std::string wrong;
    const bool fits = _waiting.await(
        [&]
        {
            wrong = growthOfOne();
            return wrong.empty();
        },
        100ms, 300ms);
    if (!fits)
        _waiting.fail(wrong);
    _waiting.recordDone(B, "has not grown");
}

} // namespace Plays
