#pragma once

#include <linux/filter.h>
#include <vector>

namespace Support
{

/// A filter of system calls (seccomp(2)): a program may not use what no proxy needs and what leads out of
/// its box, or has often had faults in the kernel. A call that is refused fails with an error; it ends
/// nobody.
class CallFilter
{
public:
    struct Refused
    {
        bool datagrams; ///< UDP: where there is no network namespace, and Landlock knows only TCP
        bool
            sharedMemory; ///< of System V, and message queues: where there is no namespace for them
    };

    /// Throws std::runtime_error if the library cannot make the filter.
    explicit CallFilter(Refused refused);

    /// From now on it holds for the calling process and its children. They cannot get privileges any
    /// more (no_new_privs). Allocates no memory. Returns false if the kernel refuses.
    [[nodiscard]] bool install() const;

private:
    std::vector<sock_filter> _steps;
};

} // namespace Support
