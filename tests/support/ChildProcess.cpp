// Creating a process and waiting for its end, where the C library has no suitable function.

#include "tests/support/ChildProcess.h"

#include "tests/support/FileDescriptor.h"

#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

pid_t makeProcess(int flags)
{
    if (flags == SIGCHLD)
        return ::fork();
    // The library's clone() requires a stack for the child; the system call does not.
    return static_cast<pid_t>(::syscall(SYS_clone, flags, nullptr, nullptr, nullptr, nullptr));
}

std::optional<int> awaitEnd(pid_t child, int milliseconds)
{
    const FileDescriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, child, 0)));
    pollfd polled{handle.get(), POLLIN, 0};
    if (handle.open() && ::poll(&polled, 1, milliseconds) == 0)
        return std::nullopt;
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace Support
