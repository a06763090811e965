// A blocked signal waits, and makes the descriptor of signalfd(2) readable.

#include "tools/wire/Signals.h"

#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace Wire
{

Signals::Signals(EventLoop& loop, std::initializer_list<int> signals) : _loop(loop)
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : signals)
        sigaddset(&set, signal);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    _descriptor = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    _loop.add(*this);
}

Signals::~Signals()
{
    _loop.remove(*this);
    ::close(_descriptor);
}

short Signals::wanted() const
{
    return POLLIN;
}

void Signals::ready(short revents)
{
    _arrived = _arrived || (revents & POLLIN) != 0;
}

} // namespace Wire
