// One proxy under test: its command, its output, its end. The supervisor looks after its processes;
// this class answers the harness's questions about them. All waiting happens in the event loop, up
// to a deadline.

#include "tests/support/ProxyProcess.h"

#include "tests/support/FreePort.h"
#include "tests/support/Interrupt.h"
#include "tests/support/Patience.h"
#include "tools/language/Language.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

ProxyProcess::ProxyProcess(Wire::EventLoop& loop, ProxyCommand command, std::uint16_t port)
    : _loop(loop), _command(std::move(command))
{
    start(port);
}

ProxyProcess::~ProxyProcess()
{
    end();
}

void ProxyProcess::start(std::uint16_t port)
{
    if (port == 0 && _command.needsPort())
        port = freePort();
    _readyLine = ReadyLine(port);
    _words = _command.words(port);
    _supervisor = std::make_unique<Supervisor>(_words, _command.environment(),
        Supervisor::Limits{_command.processLimit, _command.writable(), _command.callsMayFail,
            _command.hosts, _command.ports()});
    _reports = std::make_unique<InputWatch>(_loop, _supervisor->reports(), [this] { onReports(); });
    _outWatch =
        std::make_unique<InputWatch>(_loop, _supervisor->out(), [this] { take(*_outWatch, _out); });
    _errWatch =
        std::make_unique<InputWatch>(_loop, _supervisor->err(), [this] { take(*_errWatch, _err); });
}

void ProxyProcess::onReports()
{
    while (const auto report = _supervisor->next())
    {
        switch (report->kind)
        {
        case SupervisorReport::Kind::Starting:
        case SupervisorReport::Kind::Started:
        case SupervisorReport::Kind::CannotStart:
            break; // the supervisor's constructor has taken these
        case SupervisorReport::Kind::Ended:
            drain();
            _status = report->value;
            break;
        case SupervisorReport::Kind::TooMany:
            drain();
            _tooMany = static_cast<std::size_t>(report->value);
            break;
        case SupervisorReport::Kind::TooMuch:
            drain();
            _tooMuch = report->value;
            break;
        case SupervisorReport::Kind::Signalled:
            _lastSignal = report->value;
            break;
        case SupervisorReport::Kind::Orphan:
            _orphans.push_back(report->value);
            break;
        case SupervisorReport::Kind::CallFailed:
            _failedCalls += report->value == _failCommands ? 1U : 0U;
            break;
        case SupervisorReport::Kind::CallsCannotFail:
            _callsCanFail = false;
            break;
        case SupervisorReport::Kind::Lost:
            _reports->stop();
            drain();
            _lost = _tooMany == 0 && _tooMuch == 0;
            break;
        }
    }
}

/// Reads what is in the pipes now. A pipe holds 64 KB, so if more than a few rounds are needed, a
/// child of B still writes; the event loop reads that.
void ProxyProcess::drain()
{
    for (int round = 0; round < 4 && take(*_outWatch, _out); ++round)
        ;
    for (int round = 0; round < 4 && take(*_errWatch, _err); ++round)
        ;
}

/// Reads once. Returns true if there may be more.
bool ProxyProcess::take(InputWatch& watch, OutputLog& log)
{
    std::array<char, 64 * 1024> buffer;
    const ssize_t got =
        watch.descriptor() == -1 ? 0 : ::read(watch.descriptor(), buffer.data(), buffer.size());
    if (got == -1 && (errno == EAGAIN || errno == EINTR))
        return false;
    if (got <= 0)
    {
        watch.stop();
        return false;
    }
    const std::string_view text(buffer.data(), static_cast<std::size_t>(got));
    log.append(text);
    _all.append(text);
    if (&log == &_out)
        _readyLine.look(text);
    return true;
}

bool ProxyProcess::exitedWith(int exitStatus) const
{
    return _status && WIFEXITED(*_status) && WEXITSTATUS(*_status) == exitStatus;
}

int ProxyProcess::endSignal() const
{
    return _status && WIFSIGNALED(*_status) ? WTERMSIG(*_status) : 0;
}

std::string ProxyProcess::ending() const
{
    if (_tooMany != 0)
        return Language::english("forks without end (%1 processes)", {std::to_string(_tooMany)});
    if (_tooMuch != 0)
        return Language::english("uses too much memory (%1 MiB)", {std::to_string(_tooMuch)});
    if (const int number = endSignal(); number != 0)
    {
        const char* name = ::sigabbrev_np(number);
        return name == nullptr ? Language::english("ended by signal %1", {std::to_string(number)})
                               : Language::english(
                                     "ended by signal %1 (SIG%2)", {std::to_string(number), name});
    }
    if (_status)
        return Language::english("ended with status %1", {std::to_string(WEXITSTATUS(*_status))});
    return _lost ? Language::english("killed the process that watches over it") : "";
}

bool ProxyProcess::waitForEnd(std::chrono::milliseconds limit)
{
    return exited() || runPatiently(
                           _loop, [this] { return exited(); }, limit);
}

bool ProxyProcess::waitUntilReady(std::chrono::milliseconds limit)
{
    // A first process that ends with status 0, and leaves a child with its output, is a daemon.
    const auto daemon = [this]
    {
        return exitedWith(0) && _outWatch->descriptor() != -1;
    };
    runPatiently(
        _loop, [&] { return ready() || (exited() && !daemon()) || Plays::interrupted(); }, limit);
    return ready();
}

void ProxyProcess::restart()
{
    const std::uint16_t servedPort = port();
    end();
    _status.reset();
    _tooMany = 0;
    _tooMuch = 0;
    _lost = false;
    _lastSignal = 0;
    _failCommands = 0;
    _failedCalls = 0;
    start(servedPort);
}

std::string ProxyProcess::end()
{
    if (!_supervisor)
        return {};
    const std::string trouble = _supervisor->end();
    _reports->stop();
    drain();
    _outWatch->stop();
    _errWatch->stop();
    return trouble;
}

void ProxyProcess::failCall(SystemCall call, int error)
{
    ++_failCommands;
    _failedCalls = 0;
    _supervisor->send({SupervisorCommand::Kind::FailCall, static_cast<std::int32_t>(call), error});
}

void ProxyProcess::watchChildren()
{
    ProcessTable table;
    table.scan();
    const pid_t first = pid();
    for (const ProcessTable::Entry& entry : table.entries())
    {
        if (first != 0 && entry.parent == first)
            _watched.push_back(inNamespace() ? insidePid(entry.pid) : entry.pid);
    }
}

std::size_t ProxyProcess::childrenNotWaitedFor() const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        _watched, [this](pid_t child) { return std::ranges::count(_orphans, child) > 0; }));
}

std::vector<pid_t> ProxyProcess::processes() const
{
    std::vector<pid_t> pids;
    for (const auto& entry : _supervisor->processes())
        pids.push_back(entry.pid);
    return pids;
}

std::size_t ProxyProcess::zombies() const
{
    const auto entries = _supervisor->processes();
    return static_cast<std::size_t>(std::count_if(
        entries.begin(), entries.end(), [](const auto& entry) { return entry.state == 'Z'; }));
}

bool ProxyProcess::allAsleep() const
{
    const auto pids = processes();
    return std::all_of(pids.begin(), pids.end(), isAsleep);
}

std::size_t ProxyProcess::descriptors() const
{
    std::size_t count = 0;
    for (const pid_t pid : processes())
        count += openDescriptors(pid);
    return count;
}

} // namespace Support
