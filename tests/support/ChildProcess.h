#pragma once

#include <csignal>
#include <optional>
#include <sys/types.h>

namespace Support
{

/// Blocks all signals while the object lives. A process that is created meanwhile starts with all
/// of them blocked.
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

/// Like fork(), but the child is in the new namespaces that `flags` (those of clone()) ask for.
/// With namespaces, no fork handlers of the C library run, so the new process should allocate no
/// memory. Returns -1 if the kernel does not permit it.
pid_t makeProcess(int flags);

/// Waits until a child ends, but at most `milliseconds`. Returns its status as waitpid() does;
/// std::nullopt if it has not ended in time.
std::optional<int> awaitEnd(pid_t child, int milliseconds);

} // namespace Support
