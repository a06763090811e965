// The supervisor's process: it enters the namespace, starts the program, forwards signals to it,
// reports its end, and kills all that is left of it when the harness closes the socket or dies. All
// signals stay blocked; a signalfd reports the end of children. Nothing here allocates memory,
// throws, or returns to the harness's code.

#include "tests/support/SupervisorProcess.h"

#include "tests/support/Environment.h"
#include "tests/support/MemoryUse.h"
#include "tests/support/OrphanReaper.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr int tick = 20;              // milliseconds between two counts of the processes
constexpr unsigned ticksToWeigh = 25; // after which the memory is measured in any case

} // namespace

SupervisorProcess::SupervisorProcess(const std::vector<std::string>& words,
    const std::vector<std::string>& environment, const Supervisor::Limits& limits, bool inNamespace)
    : _sandbox(limits.hosts), _callsMayFail(limits.callsMayFail), _processLimit(limits.processes),
      _inNamespace(inNamespace)
{
    if (limits.writable)
        _confinement.emplace(*limits.writable, Box::installed() == nullptr || inNamespace);
    if (const Box* box = Box::installed())
    {
        _walls = box->walls({words.front(), {builtLibrary("clock"), builtLibrary("stack")},
            limits.writable.value_or(std::vector<std::string>()), limits.ports, inNamespace});
        _mostMemory = box->mostMemory();
    }
    _texts = words;
    _texts.insert(_texts.end(), environment.begin(), environment.end());
    for (std::size_t i = 0; i < _texts.size(); ++i)
        (i < words.size() ? _words : _environment).push_back(_texts[i].data());
    _words.push_back(nullptr);
    _environment.push_back(nullptr);
}

int SupervisorProcess::cloneFlags() const
{
    const int further = Box::installed() == nullptr ? 0 : Box::installed()->furtherNamespaces();
    return _inNamespace ? _sandbox.cloneFlags() | further : SIGCHLD;
}

void SupervisorProcess::run(int reports, int out, int err)
{
    // In a session of its own, so that Ctrl-C reaches only the harness. The socket tells the
    // supervisor when the harness has ended.
    ::setsid();
    ::signal(SIGCHLD, SIG_DFL);
    ::prctl(PR_SET_NAME, "supervisor");
    if (!Sandbox::arrangeDescriptors(reports, out, err))
        ::_exit(1);
    if (_inNamespace ? !_sandbox.enter() : ::prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
        ::_exit(1);
    if (_walls && !_walls->enter())
        ::_exit(1);
    _fewestTasks = tasksOfMachine();
    Sandbox::limitResources(_processLimit);
    if (_confinement && !_confinement->enter())
        ::_exit(1);
    const bool callsCanFail = !_callsMayFail || _calls.install();
    if (_walls && !_walls->close())
        ::_exit(1);
    sigset_t children;
    ::sigemptyset(&children);
    ::sigaddset(&children, SIGCHLD);
    _signals = ::signalfd(-1, &children, SFD_CLOEXEC | SFD_NONBLOCK);
    startProgram();
    if (!callsCanFail)
        report(SupervisorReport::Kind::CallsCannotFail, 0);
    supervise();
}

void SupervisorProcess::startProgram()
{
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    ::posix_spawnattr_setsigdefault(&attributes, &all);
    ::posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);
    report(SupervisorReport::Kind::Starting, 0);
    const int error = ::posix_spawnp(
        &_program, _words[0], nullptr, &attributes, _words.data(), _environment.data());
    ::posix_spawnattr_destroy(&attributes);
    if (error != 0)
    {
        report(SupervisorReport::Kind::CannotStart, error);
        ::_exit(1);
    }
    report(SupervisorReport::Kind::Started, _program);
    // Now only B has the writing ends open, so the end of the stream means that B has closed them.
    ::close(STDOUT_FILENO);
    ::close(STDERR_FILENO);
}

void SupervisorProcess::supervise()
{
    while (true)
    {
        std::array<pollfd, 3> polled{{{reportsDescriptor, POLLIN, 0}, {_signals, POLLIN, 0},
            {_calls.descriptor(), POLLIN, 0}}};
        ::poll(polled.data(), polled.size(), tick);
        // A command that was sent before a call was made counts for it.
        if (polled[0].revents != 0 || polled[2].revents != 0)
            takeCommands();
        if (polled[2].revents != 0)
            decideOnCall();
        if (polled[1].revents != 0)
            reap();
        count();
        weigh();
    }
}

void SupervisorProcess::takeCommands()
{
    SupervisorCommand command{};
    ssize_t got = 0;
    while (
        (got = ::recv(reportsDescriptor, &command, sizeof command, MSG_DONTWAIT)) == sizeof command)
        obey(command);
    if (got == 0 || (got == -1 && errno != EAGAIN && errno != EINTR))
        endAll();
}

void SupervisorProcess::obey(const SupervisorCommand& command)
{
    switch (command.kind)
    {
    case SupervisorCommand::Kind::Signal:
        if (_program != 0)
            ::kill(_program, command.value);
        report(SupervisorReport::Kind::Signalled, command.value);
        break;
    case SupervisorCommand::Kind::FailCall:
        _calls.fail(static_cast<SystemCall>(command.value), command.error);
        ++_failCommands;
        break;
    }
}

void SupervisorProcess::decideOnCall()
{
    if (_calls.decide())
        report(SupervisorReport::Kind::CallFailed, _failCommands);
}

/// Returns true if there are children left.
bool SupervisorProcess::reap()
{
    signalfd_siginfo unused;
    while (::read(_signals, &unused, sizeof unused) > 0)
        ;
    int status = 0;
    pid_t pid = 0;
    while ((pid = ::waitpid(-1, &status, WNOHANG)) > 0)
    {
        if (pid != _program)
        {
            report(SupervisorReport::Kind::Orphan, pid);
            continue;
        }
        _program = 0;
        report(SupervisorReport::Kind::Ended, status);
    }
    return pid == 0;
}

void SupervisorProcess::count()
{
    // First a cheap test: are there many more tasks on the whole machine than before?
    const std::size_t tasks = tasksOfMachine();
    _fewestTasks = std::min(_fewestTasks, tasks);
    if (tasks - _fewestTasks <= _processLimit / 2)
        return;
    // On a busy machine, zombies and processes that are ending may pile up, even if B keeps none.
    const Descendants count = countDescendants(_table);
    if (count.kept <= _processLimit && count.all <= Sandbox::mostTasks(_processLimit))
        return;
    report(SupervisorReport::Kind::TooMany, static_cast<int>(count.all));
    endAll();
}

void SupervisorProcess::weigh()
{
    if (_mostMemory == 0)
        return;
    // First a cheap test again: has the memory of the whole machine become much less?
    const std::size_t available = availableMemory();
    _mostAvailable = std::max(_mostAvailable, available);
    if (_mostAvailable - available < _mostMemory / 4 && ++_weighings % ticksToWeigh != 0)
        return;
    const std::size_t used = memoryOfDescendants(_table, _mostMemory);
    if (used <= _mostMemory)
        return;
    report(SupervisorReport::Kind::TooMuch, static_cast<int>(used / 1024));
    endAll();
}

void SupervisorProcess::endAll()
{
    if (_inNamespace)
        ::_exit(0); // the kernel does the rest: nothing in the namespace outlives process 1
    while (true)
    {
        killDescendants(_table);
        if (!reap())
            ::_exit(0); // without a child there is no descendant
        pollfd child{_signals, POLLIN, 0};
        ::poll(&child, 1, tick);
    }
}

void SupervisorProcess::report(SupervisorReport::Kind kind, int value)
{
    SupervisorReport message{kind, value};
    // There may be very many failed calls; if some are not reported, enough of them are.
    const int flags = kind == SupervisorReport::Kind::CallFailed ? MSG_DONTWAIT : 0;
    iovec bytes{&message, sizeof message};
    mmsghdr single{};
    single.msg_hdr.msg_iov = &bytes;
    single.msg_hdr.msg_iovlen = 1;
    // If the kernel asks this process about send() and sendmsg() (FailingCalls), it must not call them.
    ::sendmmsg(reportsDescriptor, &single, 1, MSG_NOSIGNAL | flags);
}

} // namespace Support
