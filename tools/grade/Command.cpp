// A command is watched by its descriptors: one that tells its end (pidfd_open(2)), and the pipe of its
// output.
#include "tools/grade/Command.h"

#include "tests/support/FileDescriptor.h"
#include "tests/support/Interrupt.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace Grade
{

namespace
{

using Clock = std::chrono::steady_clock;
using Support::FileDescriptor;

[[noreturn]] void fail(const char* what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

std::vector<char*> pointersTo(const std::vector<std::string>& words)
{
    std::vector<char*> pointers;
    for (const std::string& word : words)
        pointers.push_back(const_cast<char*>(word.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

void limit(__rlimit_resource resource, std::size_t most)
{
    const rlimit both{most, most};
    if (most != 0)
        ::setrlimit(resource, &both);
}

/// In the new process.
[[noreturn]] void become(
    char* const* words, char* const* environment, const Limits& limits, int output)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setsid();
    const int null = ::open("/dev/null", O_RDONLY);
    ::dup2(null, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_FSIZE, limits.file);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::execvpe(words[0], words, environment);
    ::_exit(127);
}

/// Reads what is there. Returns false at the end.
bool drain(const FileDescriptor& pipe, const Limits& limits, Ending& ending)
{
    std::array<char, 64 * 1024> buffer;
    for (;;)
    {
        const ssize_t got = ::read(pipe.get(), buffer.data(), buffer.size());
        if (got < 0)
            return errno == EAGAIN || errno == EINTR;
        if (got == 0)
            return false;
        const std::size_t room = limits.output - ending.output.size();
        const auto count = static_cast<std::size_t>(got);
        ending.output.append(buffer.data(), std::min(room, count));
        ending.cut = ending.cut || count > room;
    }
}

int statusOf(pid_t process)
{
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Waits for the end of the process. Returns false if it has not come in time.
bool awaitEnd(
    const FileDescriptor& process, const FileDescriptor& pipe, const Limits& limits, Ending& ending)
{
    const auto deadline = Clock::now() + limits.time;
    std::array<pollfd, 2> watched{pollfd{process.get(), POLLIN, 0}, pollfd{pipe.get(), POLLIN, 0}};
    while (watched[0].revents == 0)
    {
        if (Plays::interrupted() || Clock::now() >= deadline)
            return false;
        ::poll(watched.data(), watched.size(), 100);
        if (watched[1].revents != 0 && !drain(pipe, limits, ending))
            watched[1].fd = -1;
    }
    drain(pipe, limits, ending);
    return true;
}

} // namespace

Ending run(const std::vector<std::string>& words, const Limits& limits,
    const std::vector<std::string>& environment)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        fail("pipe");
    const FileDescriptor pipe(ends[0]);
    FileDescriptor output(ends[1]);
    ::fcntl(pipe.get(), F_SETFL, O_NONBLOCK);
    const auto argv = pointersTo(words);
    const auto envp = pointersTo(environment);
    const pid_t pid = ::fork();
    if (pid < 0)
        fail("fork");
    if (pid == 0)
        become(argv.data(), envp.data(), limits, output.get());
    output.close();
    const FileDescriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    Ending ending;
    ending.outOfTime = !awaitEnd(process, pipe, limits, ending);
    if (ending.outOfTime)
        ::kill(-pid, SIGKILL);
    ending.status = statusOf(pid);
    if (Plays::interrupted())
        throw Plays::Interrupted();
    return ending;
}

} // namespace Grade
