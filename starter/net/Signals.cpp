// Signals, read like bytes.

#include "net/Signals.h"

#include <csignal>
#include <initializer_list>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace proxy
{

namespace
{

int openSignals()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int number : {SIGTERM, SIGINT, SIGCHLD})
        ::sigaddset(&signals, number);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

Signals::Signals() : _descriptor(openSignals()) {}

Signals::~Signals()
{
    ::close(_descriptor);
}

bool Signals::isPending() const
{
    pollfd entry{_descriptor, POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0;
}

Signals::Arrived Signals::take()
{
    Arrived arrived;
    signalfd_siginfo signal{};
    while (::read(_descriptor, &signal, sizeof signal) == sizeof signal)
    {
        const bool child = signal.ssi_signo == SIGCHLD;
        arrived.childEnded = arrived.childEnded || child;
        arrived.stop = arrived.stop || !child;
    }
    return arrived;
}

} // namespace proxy
