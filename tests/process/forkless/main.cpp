// forkless PROGRAM [ARGUMENT...]: runs a program for which fork() fails with EAGAIN, as it does
// when the system has no process left. A limit (RLIMIT_NPROC) would be enough for an ordinary user,
// but does not apply to root; so the kernel filters the system calls instead (seccomp(2)). The
// program may still make threads. The filter is inherited and cannot be removed.

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

constexpr unsigned fail(unsigned error)
{
    return SECCOMP_RET_ERRNO | error;
}

bool refuseProcesses()
{
#ifdef SYS_fork
    constexpr unsigned forkNumber = SYS_fork;
#else
    constexpr unsigned forkNumber = SYS_clone3; // this machine has only clone()
#endif
    constexpr auto number = offsetof(seccomp_data, nr);
    constexpr auto flags =
        offsetof(seccomp_data, args); // the lower half, on little-endian machines
    std::array<sock_filter, 9> steps{{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        // The flags of clone3() are in memory, where a filter cannot read. Without clone3() the C
        // library uses clone().
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, fail(ENOSYS)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, forkNumber, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 2),
        // A thread shares the memory; a process does not.
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, flags),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_VM, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, fail(EAGAIN)),
    }};
    const sock_fprog filter{steps.size(), steps.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || !refuseProcesses())
    {
        std::perror("forkless");
        return 2;
    }
    ::execvp(argv[1], argv + 1);
    std::perror(argv[1]);
    return 127;
}
