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

/// A pipe from the new process, and what has come through it.
struct Stream
{
    FileDescriptor reading;
    FileDescriptor writing;
    std::string text;
    bool cut = false;

    Stream()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
            fail("pipe");
        ::fcntl(ends[1], F_SETFL, 0); // the new process may block
        reading = FileDescriptor(ends[0]);
        writing = FileDescriptor(ends[1]);
    }

    /// Reads what is there, but not forever. Returns false at the end.
    bool drain(std::size_t most)
    {
        std::array<char, 64 * 1024> buffer;
        for (int round = 0; round < 16; ++round)
        {
            const ssize_t got = ::read(reading.get(), buffer.data(), buffer.size());
            if (got < 0)
                return errno == EAGAIN || errno == EINTR;
            if (got == 0)
                return false;
            const auto count = static_cast<std::size_t>(got);
            cut = cut || count > most - text.size();
            text.append(buffer.data(), std::min(most - text.size(), count));
        }
        return true;
    }
};

/// In the new process.
[[noreturn]] void become(const std::function<int()>& act, const Limits& limits,
    const Stream& output, const Stream& results)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::setsid();
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    ::dup2(output.writing.get(), STDOUT_FILENO);
    ::dup2(output.writing.get(), STDERR_FILENO);
    unsigned next = STDERR_FILENO + 1;
    if (limits.results)
        ::dup2(results.writing.get(), static_cast<int>(next++));
    ::close_range(next, ~0U, 0);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_FSIZE, limits.file);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::_exit(act());
}

int statusOf(pid_t process)
{
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// Waits for the end of the process. Returns false if it has not come in time.
bool awaitEnd(const FileDescriptor& process, const Limits& limits, std::array<Stream, 2>& streams)
{
    const auto deadline = Clock::now() + limits.time;
    std::array<pollfd, 3> watched{pollfd{process.get(), POLLIN, 0},
        pollfd{streams[0].reading.get(), POLLIN, 0}, pollfd{streams[1].reading.get(), POLLIN, 0}};
    while (watched[0].revents == 0)
    {
        if (Plays::interrupted() || Clock::now() >= deadline)
            return false;
        ::poll(watched.data(), watched.size(), 100);
        for (std::size_t i = 0; i < streams.size(); ++i)
        {
            if (watched[i + 1].revents != 0 && !streams[i].drain(limits.output))
                watched[i + 1].fd = -1;
        }
    }
    for (Stream& stream : streams)
        stream.drain(limits.output);
    return true;
}

} // namespace

Ending run(const std::function<int()>& act, const Limits& limits)
{
    std::array<Stream, 2> streams; // the output, and the results
    const pid_t pid = ::fork();
    if (pid < 0)
        fail("fork");
    if (pid == 0)
        become(act, limits, streams[0], streams[1]);
    for (Stream& stream : streams)
        stream.writing.close();
    const FileDescriptor process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    Ending ending;
    ending.outOfTime = !awaitEnd(process, limits, streams);
    if (ending.outOfTime)
        ::kill(-pid, SIGKILL);
    ending.status = statusOf(pid);
    if (Plays::interrupted())
        throw Plays::Interrupted();
    ending.output = std::move(streams[0].text);
    ending.cut = streams[0].cut;
    ending.results = std::move(streams[1].text);
    return ending;
}

Ending run(const std::vector<std::string>& words, const Limits& limits,
    const std::vector<std::string>& environment, const std::function<bool()>& before)
{
    const auto argv = pointersTo(words);
    const auto envp = pointersTo(environment);
    const auto act = [&]
    {
        if (before && !before())
            return 126;
        ::execvpe(argv[0], argv.data(), envp.data());
        return 127;
    };
    return run(act, limits);
}

} // namespace Grade
