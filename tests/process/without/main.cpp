// without fork|locks PROGRAM [ARGUMENT...]: runs a program for which some system calls fail.
//
// - fork: fork() fails with EAGAIN, as it does when the system has no process left. A limit
//   (RLIMIT_NPROC) would be enough for an ordinary user, but does not apply to root. The program
//   may still make threads.
// - locks: locks of open file descriptions fail with ENOLCK, as on some network file systems.
//
// The kernel filters the calls (seccomp(2)). The filter is inherited and cannot be removed.

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

constexpr unsigned fail(unsigned error)
{
    return SECCOMP_RET_ERRNO | error;
}

constexpr auto number = offsetof(seccomp_data, nr);

/// The lower half of an argument, on little-endian machines.
constexpr unsigned argument(unsigned index)
{
    return static_cast<unsigned>(offsetof(seccomp_data, args) + index * 8);
}

template <std::size_t size>
bool apply(std::array<sock_filter, size> steps)
{
    const sock_fprog filter{steps.size(), steps.data()};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter) == 0;
}

bool refuseProcesses()
{
#ifdef SYS_fork
    constexpr unsigned forkNumber = SYS_fork;
#else
    constexpr unsigned forkNumber = SYS_clone3; // this machine has only clone()
#endif
    return apply<9>({{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        // The flags of clone3() are in memory, where a filter cannot read. Without clone3() the C
        // library uses clone().
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, fail(ENOSYS)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, forkNumber, 4, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 2),
        // A thread shares the memory; a process does not.
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(0)),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_VM, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, fail(EAGAIN)),
    }});
}

bool refuseLocks()
{
    return apply<8>({{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, number),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fcntl, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(1)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_OFD_GETLK, 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_OFD_SETLK, 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, F_OFD_SETLKW, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
        BPF_STMT(BPF_RET | BPF_K, fail(ENOLCK)),
    }});
}

} // namespace

int main(int argc, char** argv)
{
    const std::string_view what = argc < 3 ? "" : argv[1];
    if (!((what == "fork" && refuseProcesses()) || (what == "locks" && refuseLocks())))
    {
        std::perror("without");
        return 2;
    }
    ::execvp(argv[2], argv + 2);
    std::perror(argv[2]);
    return 127;
}
