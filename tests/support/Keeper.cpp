// The stage's side of a keeper: make the process, hear its reports, make sure that it has gone.

#include "tests/support/Keeper.h"

#include "tests/support/ChildProcess.h"
#include "tests/support/KeeperProcess.h"
#include "tests/support/Stragglers.h"

#include <Poco/Exception.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Support
{

namespace
{

constexpr int kernelTimeout = 20'000; // milliseconds for what the kernel alone does

[[noreturn]] void fail(const std::string& what)
{
    throw Poco::SystemException(what + ": " + std::strerror(errno));
}

/// A pipe: keeps the end to read from, answers the other one.
Descriptor pipeInto(Descriptor& reading)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("cannot make a pipe");
    reading = Descriptor(ends[0]);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return Descriptor(ends[1]);
}

} // namespace

Keeper::Keeper(const std::vector<std::string>& words, const std::vector<std::string>& environment,
    std::size_t processLimit)
    : _processLimit(processLimit)
{
    static bool namespacesWork = true; // once the kernel has said no it is not asked again
    static int serial = 0;
    _token = "KIT_KEEPER=" + std::to_string(::getpid()) + "-" + std::to_string(++serial);
    if (namespacesWork && std::getenv("KIT_NO_NAMESPACE") == nullptr)
    {
        namespacesWork = start(words, environment, true);
        if (namespacesWork)
            return;
    }
    ::prctl(PR_SET_CHILD_SUBREAPER, 1); // for the orphans of a keeper that B has killed
    if (!start(words, environment, false))
        throw Poco::SystemException("trouble in the kit: cannot make a process that keeps B");
}

Keeper::~Keeper()
{
    end();
}

/// Answers whether this way works here.
bool Keeper::start(const std::vector<std::string>& words,
    const std::vector<std::string>& environment, bool inNamespace)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        fail("cannot make a pair of sockets");
    _reports = Descriptor(ends[0]);
    Descriptor reports(ends[1]);
    const Descriptor out = pipeInto(_out);
    const Descriptor err = pipeInto(_err);
    std::vector<std::string> marked{_token};
    marked.insert(marked.end(), environment.begin(), environment.end());
    KeeperProcess keeper(words, marked, _processLimit, inNamespace);
    {
        const SignalsBlocked blocked; // the keeper never unblocks them: only SIGKILL ends it
        _keeper = makeProcess(keeper.cloneFlags());
        if (_keeper == 0)
            keeper.run(reports.get(), out.get(), err.get());
    }
    reports.close(); // from here the keeper alone has it, so that its end is the keeper's
    _inNamespace = inNamespace;
    return _keeper != -1 && awaitStart(words.front());
}

bool Keeper::awaitStart(const std::string& program)
{
    pollfd polled{_reports.get(), POLLIN, 0};
    ::poll(&polled, 1, kernelTimeout);
    const auto first = next();
    if (!first || first->kind != KeeperReport::Kind::Starting)
    {
        end();
        return false;
    }
    ::poll(&polled, 1, kernelTimeout);
    char byte = 0;
    if (::recv(_reports.get(), &byte, sizeof byte, MSG_PEEK | MSG_DONTWAIT) == 0)
        return true; // B has killed the keeper before it could say more; next() tells
    const auto second = next();
    if (second && second->kind == KeeperReport::Kind::Started)
    {
        _program = second->value;
        return true;
    }
    end();
    throw Poco::SystemException("cannot start `" + program + "`: " +
                                (second ? std::strerror(second->value) : "it takes too long"));
}

std::optional<KeeperReport> Keeper::next()
{
    if (!_reports.open())
        return std::nullopt;
    KeeperReport report{};
    const ssize_t got = ::recv(_reports.get(), &report, sizeof report, MSG_DONTWAIT);
    if (got == -1 && (errno == EAGAIN || errno == EINTR))
        return std::nullopt;
    if (got != sizeof report)
    {
        _reports.close();
        return KeeperReport{KeeperReport::Kind::Lost, 0};
    }
    if (report.kind == KeeperReport::Kind::Ended || report.kind == KeeperReport::Kind::TooMany)
        _program = 0;
    return report;
}

void Keeper::signal(int number)
{
    const std::int32_t message = number;
    if (_reports.open())
        ::send(_reports.get(), &message, sizeof message, MSG_NOSIGNAL);
}

std::string Keeper::end()
{
    _program = 0;
    if (_keeper <= 0)
        return {};
    const pid_t keeper = std::exchange(_keeper, -1);
    _reports.close();
    // Killing process 1 of a namespace ends all inside. Another keeper is told by the closed
    // socket; it may have been stopped by B.
    ::kill(keeper, _inNamespace ? SIGKILL : SIGCONT);
    const auto status = awaitEnd(keeper, kernelTimeout);
    if (!status)
        ::kill(keeper, SIGKILL);
    // Only a keeper of the second way can be killed by B. Then its orphans are known by our mark.
    const bool ended =
        _inNamespace ? status.has_value()
                     : status == 0 || killMarked(_token, std::chrono::milliseconds(kernelTimeout));
    return ended ? "" : "trouble in the kit: not all processes of B could be ended";
}

pid_t Keeper::pid() const
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

std::vector<ProcessTable::Entry> Keeper::processes() const
{
    std::vector<ProcessTable::Entry> found;
    if (_keeper <= 0)
        return found;
    ProcessTable table;
    table.scan();
    table.eachDescendant(
        _keeper, [&](const ProcessTable::Entry& entry) { found.push_back(entry); });
    return found;
}

} // namespace Support
