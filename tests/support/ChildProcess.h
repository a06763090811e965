#pragma once

#include <csignal>
#include <optional>
#include <sys/types.h>

namespace Support
{

/// Blocks all signals while it lives. A process made meanwhile begins with all of them blocked.
class SignalsBlocked
{
public:
    SignalsBlocked()
    {
        sigset_t all;
        ::sigfillset(&all);
        ::sigprocmask(SIG_SETMASK, &all, &_before);
    }
    ~SignalsBlocked() { ::sigprocmask(SIG_SETMASK, &_before, nullptr); }
    SignalsBlocked(const SignalsBlocked&) = delete;
    SignalsBlocked& operator=(const SignalsBlocked&) = delete;

private:
    sigset_t _before;
};

/// As fork(), with the namespaces that the flags for clone() ask for. With namespaces no handlers
/// of the library run, so the new process should allocate no memory. -1 if the kernel does not let
/// us.
pid_t makeProcess(int flags);

/// Waits for the end of a child: its status as waitpid() gives it, or nothing if the time was up.
std::optional<int> awaitEnd(pid_t child, int milliseconds);

} // namespace Support
