#pragma once

#include <csignal>
#include <optional>
#include <sys/types.h>

namespace Support
{

/// Blocks all signals while it lives. A process made meanwhile starts with all of them blocked.
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

/// Like fork(), with the namespaces that `flags` (those of clone()) ask for. With namespaces, no
/// fork handlers of the C library run, so the new process should allocate no memory. Returns -1 if
/// the kernel does not permit it.
pid_t makeProcess(int flags);

/// Waits for the end of a child. Returns its status as waitpid() does; std::nullopt after the time
/// limit.
std::optional<int> awaitEnd(pid_t child, int milliseconds);

} // namespace Support
