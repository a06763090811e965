// A filter of system calls (seccomp(2)) that leaves the decision to the supervisor.
#include "tests/support/FailingCalls.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <utility>

namespace Support
{

namespace
{

struct NamedCall
{
    std::string_view name;
    SystemCall call;
};

constexpr NamedCall named[] = {{"fork", SystemCall::Fork}, {"accept", SystemCall::Accept},
    {"rename", SystemCall::Rename}, {"lock", SystemCall::Lock}, {"send", SystemCall::Send}};

constexpr std::pair<std::string_view, int> errors[] = {{"EAGAIN", EAGAIN},
    {"ECONNABORTED", ECONNABORTED}, {"EIO", EIO}, {"EMFILE", EMFILE}, {"ENFILE", ENFILE},
    {"ENOBUFS", ENOBUFS}, {"ENOLCK", ENOLCK}, {"ENOMEM", ENOMEM}, {"ENOSPC", ENOSPC},
    {"EXDEV", EXDEV}};

/// Not every architecture has all of them.
struct NumberedCall
{
    unsigned number;
    SystemCall call;
};
constexpr NumberedCall numbered[] = {
#ifdef SYS_fork
    {SYS_fork, SystemCall::Fork},
#endif
#ifdef SYS_accept
    {SYS_accept, SystemCall::Accept},
#endif
#ifdef SYS_rename
    {SYS_rename, SystemCall::Rename},
#endif
#ifdef SYS_renameat
    {SYS_renameat, SystemCall::Rename},
#endif
    {SYS_clone, SystemCall::Fork}, {SYS_accept4, SystemCall::Accept},
    {SYS_renameat2, SystemCall::Rename}, {SYS_flock, SystemCall::Lock},
    {SYS_fcntl, SystemCall::Lock}, {SYS_sendto, SystemCall::Send}, {SYS_sendmsg, SystemCall::Send}};

constexpr unsigned callNumber = offsetof(seccomp_data, nr);
/// The lower half of an argument, on little-endian machines.
constexpr unsigned argument(unsigned index)
{
    return static_cast<unsigned>(offsetof(seccomp_data, args) + index * 8);
}

/// What fcntl() does with locks.
constexpr unsigned lockCommands[] = {F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW};

/// A call of this number is left to the supervisor.
constexpr std::array<sock_filter, 2> asked(unsigned call)
{
    return {{BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_USER_NOTIF)}};
}

} // namespace

std::optional<SystemCall> systemCallNamed(std::string_view name)
{
    const auto* found = std::ranges::find(named, name, &NamedCall::name);
    return found == std::end(named) ? std::nullopt : std::optional(found->call);
}

std::optional<int> errorNamed(std::string_view name)
{
    const auto* found = std::ranges::find(errors, name, &std::pair<std::string_view, int>::first);
    return found == std::end(errors) ? std::nullopt : std::optional(found->second);
}

bool FailingCalls::install()
{
    constexpr unsigned char all = 2 * std::size(numbered); // steps
    std::array<sock_filter, 15 + all> steps{{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, callNumber),
        // The flags of clone3() are in memory, where a filter cannot read. Without clone3() the C
        // library uses clone().
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        // A clone() that shares the memory makes a thread, or a process that is about to run another
        // program.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(0)),
        BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_VM, all + 8, 0),
        BPF_JUMP(BPF_JMP | BPF_JA, 6, 0, 0),
        // Most calls of fcntl() have nothing to do with locks.
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fcntl, 0, 6),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, argument(1)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, lockCommands[0], 3, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, lockCommands[1], 2, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, lockCommands[2], 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, lockCommands[3], 0, all + 1),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, callNumber),
    }};
    std::size_t at = 14;
    for (const NumberedCall& each : numbered)
        for (const sock_filter& step : asked(each.number))
            steps[at++] = step;
    steps[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    const sock_fprog program{steps.size(), steps.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    _listener = FileDescriptor(static_cast<int>(::syscall(
        SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &program)));
    return _listener.open();
}

void FailingCalls::fail(SystemCall call, int error)
{
    _errors[static_cast<std::size_t>(call)] = error;
    if (error == waits)
        return;
    for (std::uint64_t& id : _waiting)
        if (id != 0)
            answer(std::exchange(id, 0), error);
}

std::optional<SystemCall> FailingCalls::decide()
{
    seccomp_notif request{};
    if (::ioctl(_listener.get(), SECCOMP_IOCTL_NOTIF_RECV, &request) != 0)
        return std::nullopt; // the process that has called is gone
    const auto* found =
        std::ranges::find(numbered, static_cast<unsigned>(request.data.nr), &NumberedCall::number);
    const int error =
        found == std::end(numbered) ? 0 : _errors[static_cast<std::size_t>(found->call)];
    auto* const place = std::ranges::find(_waiting, 0U);
    if (error == waits && place != _waiting.end())
        *place = request.id;
    else
        answer(request.id, error == waits ? 0 : error);
    return error == 0 ? std::nullopt : std::optional(found->call);
}

void FailingCalls::answer(std::uint64_t id, int error)
{
    seccomp_notif_resp response{};
    response.id = id;
    response.error = -error;
    response.flags = error == 0 ? SECCOMP_USER_NOTIF_FLAG_CONTINUE : 0;
    ::ioctl(_listener.get(), SECCOMP_IOCTL_NOTIF_SEND, &response);
}

} // namespace Support
