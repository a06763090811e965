// The state of a new process, set and not assumed.

#include "net/InheritedState.h"

#include <csignal>
#include <fcntl.h>
#include <initializer_list>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

namespace proxy
{

namespace
{

void arrangeDescriptors()
{
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        // open() takes the lowest number that is free: all lower ones are open.
        if (::fcntl(standard, F_GETFD) < 0 && ::open("/dev/null", O_RDWR) != standard)
            ::_exit(1); // There is no way to say why.
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
}

void resetSignals()
{
    for (const int unwanted : {SIGPIPE, SIGXFSZ})
        ::signal(unwanted, SIG_IGN);
    for (int number = 1; number <= SIGRTMAX; ++number)
    {
        struct sigaction action = {};
        const bool keep = number == SIGPIPE || number == SIGXFSZ || number == SIGHUP;
        // A program inherits no handlers. Those that are there belong to a sanitizer.
        if (!keep && ::sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN)
            ::signal(number, SIG_DFL);
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// alarm(2) and setitimer(2) go on in the new program, and would end it with a signal.
void stopTimers()
{
    const itimerval never = {};
    for (const auto timer : {ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF})
        ::setitimer(timer, &never, nullptr);
}

/// The hard limits are what the system allows. A soft limit is meant for somebody's shell: one for
/// the size of files would end the log and the cache, one for processor time a child.
void raiseSoftLimits()
{
    for (const auto resource : {RLIMIT_AS, RLIMIT_CPU, RLIMIT_DATA, RLIMIT_FSIZE, RLIMIT_NOFILE,
             RLIMIT_NPROC, RLIMIT_STACK})
    {
        rlimit limit{};
        if (::getrlimit(resource, &limit) != 0)
            continue;
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(resource, &limit);
    }
}

} // namespace

void resetInheritedState()
{
    arrangeDescriptors();
    stopTimers();
    resetSignals();
    ::umask(S_IRWXG | S_IRWXO);
    raiseSoftLimits();
}

} // namespace proxy
