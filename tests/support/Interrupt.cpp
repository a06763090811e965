// Ctrl-C in the middle of a play must leave no process and no folder behind, so the handler only
// sets a flag; the harness looks at it whenever the event loop has woken.
#include "tests/support/Interrupt.h"

#include <csignal>
#include <initializer_list>

namespace Plays
{

namespace
{

volatile std::sig_atomic_t interruptCame = 0;

void noted(int /*signal*/)
{
    interruptCame = 1;
}

} // namespace

void catchInterrupts()
{
    struct sigaction action
    {
    };
    action.sa_handler = noted;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

bool interrupted()
{
    return interruptCame != 0;
}

} // namespace Plays
