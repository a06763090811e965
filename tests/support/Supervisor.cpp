// The harness's side of a supervisor: creates the process, receives its reports, and makes sure
// that it is gone in the end.

#include "tests/support/Supervisor.h"

#include "tests/support/Box.h"
#include "tests/support/ChildProcess.h"
#include "tests/support/OrphanReaper.h"
#include "tests/support/SupervisorProcess.h"
#include "tools/language/Language.h"

#include <Poco/Exception.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr int kernelTimeLimit = 20'000; // milliseconds, for what only the kernel does

[[noreturn]] void fail(const std::string& what)
{
    throw Poco::SystemException(what + ": " + std::strerror(errno));
}

/// Makes a pipe. Puts its reading end, non-blocking, into `reading`, and returns the writing end.
FileDescriptor pipeInto(FileDescriptor& reading)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("cannot make a pipe");
    reading = FileDescriptor(ends[0]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return FileDescriptor(ends[1]);
}

} // namespace

Supervisor::Supervisor(const std::vector<std::string>& words,
    const std::vector<std::string>& environment, Limits limits)
    : _limits(std::move(limits))
{
    static bool namespacesWork = true; // until the kernel refuses for the first time
    static int serial = 0;
    _token = "KIT_SUPERVISOR=" + std::to_string(::getpid()) + "-" + std::to_string(++serial);
    if (namespacesWork && std::getenv("KIT_NO_NAMESPACE") == nullptr)
    {
        if (start(words, environment, true))
            return;
        namespacesWork = Box::installed() != nullptr && Box::installed()->needsNamespace();
    }
    // That it works was seen at the beginning, so this is not the fault of the program.
    if (Box::installed() != nullptr && Box::installed()->needsNamespace())
        throw std::runtime_error("trouble in the kit: the kernel refuses a namespace for B");
    ::prctl(PR_SET_CHILD_SUBREAPER, 1); // for the orphans of a supervisor that B has killed
    if (!start(words, environment, false))
        throw Poco::SystemException("trouble in the kit: cannot make a process that supervises B");
}

Supervisor::~Supervisor()
{
    end();
}

/// Returns false if a supervisor of this kind cannot be started here.
bool Supervisor::start(const std::vector<std::string>& words,
    const std::vector<std::string>& environment, bool inNamespace)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        fail("cannot make a pair of sockets");
    _reports = FileDescriptor(ends[0]);
    FileDescriptor reports(ends[1]);
    const FileDescriptor out = pipeInto(_out);
    const FileDescriptor err = pipeInto(_err);
    std::vector<std::string> marked{_token};
    marked.insert(marked.end(), environment.begin(), environment.end());
    SupervisorProcess supervisor(words, marked, _limits, inNamespace);
    {
        const SignalsBlocked blocked; // the supervisor never unblocks them: only SIGKILL ends it
        _supervisor = makeProcess(supervisor.cloneFlags());
        if (_supervisor == 0)
            supervisor.run(reports.get(), out.get(), err.get());
    }
    reports.close(); // now only the supervisor has it open, so the end of the stream means its end
    _inNamespace = inNamespace;
    return _supervisor != -1 && awaitStart(words.front());
}

bool Supervisor::awaitStart(const std::string& program)
{
    pollfd polled{_reports.get(), POLLIN, 0};
    ::poll(&polled, 1, kernelTimeLimit);
    const auto first = next();
    if (!first || first->kind != SupervisorReport::Kind::Starting)
    {
        end();
        return false;
    }
    ::poll(&polled, 1, kernelTimeLimit);
    char byte = 0;
    if (::recv(_reports.get(), &byte, sizeof byte, MSG_PEEK | MSG_DONTWAIT) == 0)
        return true; // B has killed the supervisor before its next report; next() says so
    const auto second = next();
    if (second && second->kind == SupervisorReport::Kind::Started)
    {
        _program = second->value;
        return true;
    }
    end();
    throw Poco::SystemException(Language::english("cannot start `%1`: %2",
        {program, second ? std::strerror(second->value) : Language::english("it takes too long")}));
}

std::optional<SupervisorReport> Supervisor::next()
{
    if (!_reports.open())
        return std::nullopt;
    SupervisorReport report{};
    const ssize_t got = ::recv(_reports.get(), &report, sizeof report, MSG_DONTWAIT);
    if (got == -1 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    if (got != sizeof report)
    {
        _reports.close();
        return SupervisorReport{SupervisorReport::Kind::Lost, 0};
    }
    if (report.kind == SupervisorReport::Kind::Ended ||
        report.kind == SupervisorReport::Kind::TooMany ||
        report.kind == SupervisorReport::Kind::TooMuch)
        _program = 0;
    return report;
}

void Supervisor::send(const SupervisorCommand& command)
{
    if (_reports.open())
        ::send(_reports.get(), &command, sizeof command, MSG_NOSIGNAL);
}

std::string Supervisor::end()
{
    _program = 0;
    if (_supervisor <= 0)
        return {};
    const pid_t supervisor = std::exchange(_supervisor, -1);
    _reports.close();
    // Killing process 1 of a namespace kills all inside. Otherwise the closed socket tells the
    // supervisor to end; B may have stopped it, so it is continued.
    ::kill(supervisor, _inNamespace ? SIGKILL : SIGCONT);
    const auto status = awaitEnd(supervisor, kernelTimeLimit);
    if (!status)
        ::kill(supervisor, SIGKILL);
    // B can kill only a supervisor without a namespace. The orphans are then found by their token.
    const bool ended =
        _inNamespace
            ? status.has_value()
            : status == 0 || killMarked(_token, std::chrono::milliseconds(kernelTimeLimit));
    return ended ? "" : "trouble in the kit: not all processes of B could be killed";
}

pid_t Supervisor::pid() const
{
    if (_program == 0 || !_inNamespace)
        return _program;
    for (const auto& entry : processes())
    {
        if (insidePid(entry.pid) == _program)
            return entry.pid;
    }
    return 0;
}

std::vector<ProcessTable::Entry> Supervisor::processes() const
{
    std::vector<ProcessTable::Entry> found;
    if (_supervisor <= 0)
        return found;
    ProcessTable table;
    table.scan();
    table.eachDescendant(
        _supervisor, [&](const ProcessTable::Entry& entry) { found.push_back(entry); });
    return found;
}

} // namespace Support
