// One process for each client. No other process sees what a child does to its memory; what it
// leaves open, the kernel closes when it exits; and if it crashes, it crashes alone.

#include "net/Children.h"

#include "FillIn.h"
#include "Log.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <stdexcept>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace proxy
{

void Children::start(const Step& prepare, const Step& work)
{
    // Fill in start: 5.2 start
    // This process does the work, and the next client waits until it is done.
    fallBack("5.2 start");
    work();
    // Fill in end: 5.2
}

void Children::runAndExit(const Step& prepare, const Step& work)
{
    try
    {
        prepare();
        work();
    }
    catch (const std::exception& error)
    {
        Log::line(std::string("A client was abandoned: ") + error.what());
    }
    catch (...)
    {
        Log::line("A client was abandoned.");
    }
    ::_exit(0);
}

void Children::reap()
{
    // Fill in start: 5.3 reap
    // A child that has exited remains a zombie.
    fallBack("5.3 reap");
    // Fill in end: 5.3
}

void Children::askToStop() const
{
    for (const pid_t child : _running)
        requireChild(child);
    for (const pid_t child : _running)
        ::kill(child, SIGTERM);
}

void Children::requireChild(pid_t child)
{
    if (child < 1)
        throw std::logic_error("Gap 5.2 has stored " + std::to_string(child) +
                               " as a child: that is what fork() returns " +
                               (child < 0 ? "when it fails" : "in the child") +
                               ". No signal is sent to it.");
}

void Children::drain()
{
    // Fill in start: 5.5 drain
    // The proxy exits without waiting for the children that are still at work.
    fallBack("5.5 drain");
    // Fill in end: 5.5
}

bool Children::isAskedToStop()
{
    sigset_t arrived;
    ::sigpending(&arrived);
    return ::sigismember(&arrived, SIGTERM) == 1 || ::sigismember(&arrived, SIGINT) == 1;
}

void Children::awaitExit(std::chrono::milliseconds atMost)
{
    sigset_t childExited;
    ::sigemptyset(&childExited);
    ::sigaddset(&childExited, SIGCHLD);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(atMost);
    const std::chrono::nanoseconds rest = atMost - seconds;
    const timespec time{seconds.count(), rest.count()};
    // The signal is blocked (net/Signals.h), so this call can wait for it.
    ::sigtimedwait(&childExited, nullptr, &time);
}

} // namespace proxy
