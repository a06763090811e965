// Signals that are read like bytes.

#include "net/Signals.h"

#include <csignal>
#include <initializer_list>
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

Signals::Arrived Signals::take()
{
    Arrived arrived;
    signalfd_siginfo signal{};
    while (::read(descriptor(), &signal, sizeof signal) == sizeof signal)
    {
        const bool child = signal.ssi_signo == SIGCHLD;
        arrived.childExited = arrived.childExited || child;
        arrived.stop = arrived.stop || !child;
    }
    return arrived;
}

} // namespace proxy
