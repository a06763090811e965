// libseccomp knows the numbers of the calls and compiles the rules; the result is a program that the
// kernel takes without the library.
//
// The kernel uses the lower half of most arguments, the filter sees both. So a rule either compares the
// lower half (MASKED_EQ), or also refuses everything above the values that are permitted.
#include "tests/box/CallFilter.h"

#include "tests/support/FileDescriptor.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/seccomp.h>
#include <memory>
#include <netinet/in.h>
#include <sched.h>
#include <seccomp.h>
#include <stdexcept>
#include <string>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Support
{

namespace
{

/// No proxy needs them. Those that the library or the architecture does not know are left out.
constexpr const char* forbiddenCalls[] = {
    // Other processes.
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd",
    // Namespaces and mounts.
    "unshare", "setns", "mount", "umount", "umount2", "move_mount", "open_tree", "fsopen",
    "fsconfig", "fsmount", "fspick", "mount_setattr", "pivot_root", "chroot",
    // Large interfaces of the kernel.
    "io_uring_setup", "io_uring_enter", "io_uring_register", "bpf", "perf_event_open",
    "userfaultfd", "keyctl", "add_key", "request_key", "fanotify_init", "lookup_dcookie",
    "move_pages", "migrate_pages",
    // Files past their names.
    "name_to_handle_at", "open_by_handle_at", "quotactl", "quotactl_fd", "uselib",
    // Memory that belongs to no process, so that nobody sees how much it is.
    "memfd_create", "memfd_secret",
    // The machine.
    "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module",
    "create_module", "acct", "swapon", "swapoff", "reboot", "syslog", "clock_settime",
    "clock_adjtime", "settimeofday", "adjtimex", "stime", "iopl", "ioperm", "sethostname",
    "setdomainname", "vhangup", "_sysctl", "nfsservctl"};

constexpr const char* sharedMemoryCalls[] = {"shmget", "shmat", "shmctl", "semget", "semop",
    "semtimedop", "semctl", "msgget", "msgsnd", "msgrcv", "msgctl", "mq_open", "mq_unlink"};

constexpr scmp_datum_t newNamespaces[] = {CLONE_NEWNS, CLONE_NEWCGROUP, CLONE_NEWUTS, CLONE_NEWIPC,
    CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET};

constexpr scmp_datum_t kindOfSocket = 0xf; // the other bits are SOCK_CLOEXEC and SOCK_NONBLOCK
constexpr scmp_datum_t lowerHalf = 0xffffffff;

/// What puts characters into the input of a terminal.
constexpr scmp_datum_t terminalInput[] = {TIOCSTI, TIOCLINUX};

/// The kernel's calls got the same numbers on all architectures when this list was written. Later ones
/// have not been looked at; a program finds that the kernel does not know them.
constexpr unsigned lastKnownCall = 462;

class Rules
{
public:
    Rules() : _rules(::seccomp_init(SCMP_ACT_ALLOW), &::seccomp_release)
    {
        if (!_rules)
            fail(ENOMEM);
        // A thread that the C library starts is not worth a search through all rules.
        ::seccomp_attr_set(_rules.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
        ::seccomp_attr_set(_rules.get(), SCMP_FLTATR_CTL_NNP, 0);
    }

    void refuse(const char* call, unsigned error, const std::vector<scmp_arg_cmp>& when = {})
    {
        const int number = ::seccomp_syscall_resolve_name(call);
        if (number < 0)
            return; // not known here
        const int result = ::seccomp_rule_add_array(_rules.get(), SCMP_ACT_ERRNO(error), number,
            static_cast<unsigned>(when.size()), when.data());
        if (result != 0)
            fail(-result);
    }

    [[nodiscard]] std::vector<sock_filter> compiled() const
    {
        const FileDescriptor file(::memfd_create("filter", MFD_CLOEXEC));
        const int result = ::seccomp_export_bpf(_rules.get(), file.get());
        if (result != 0)
            fail(-result);
        const auto size = static_cast<std::size_t>(::lseek(file.get(), 0, SEEK_END));
        std::vector<sock_filter> steps(size / sizeof(sock_filter));
        if (::pread(file.get(), steps.data(), size, 0) != static_cast<ssize_t>(size))
            fail(errno);
        return steps;
    }

private:
    [[noreturn]] static void fail(int error)
    {
        throw std::runtime_error("trouble in the kit: libseccomp cannot make the filter of system "
                                 "calls (error " +
                                 std::to_string(error) + ")");
    }

    std::unique_ptr<void, decltype(&::seccomp_release)> _rules;
};

scmp_arg_cmp is(unsigned argument, scmp_datum_t value)
{
    return {argument, SCMP_CMP_EQ, value, 0};
}

scmp_arg_cmp isAbove(unsigned argument, scmp_datum_t value)
{
    return {argument, SCMP_CMP_GT, value, 0};
}

scmp_arg_cmp hasPart(unsigned argument, scmp_datum_t mask, scmp_datum_t value)
{
    return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

void addSockets(Rules& rules, bool datagramsToo)
{
    static_assert(AF_UNIX == 1 && AF_INET == 2 && AF_INET6 == 10);
    static_assert(SOCK_STREAM == 1 && SOCK_DGRAM == 2 && SOCK_SEQPACKET == 5);
    for (const char* call : {"socket", "socketpair"})
    {
        for (const scmp_datum_t family : {0U, 3U, 4U, 5U, 6U, 7U, 8U, 9U})
            rules.refuse(call, EAFNOSUPPORT, {is(0, family)});
        rules.refuse(call, EAFNOSUPPORT, {isAbove(0, AF_INET6)});
    }
    for (const scmp_datum_t kind : {0U, 3U, 4U, 6U, 7U, 8U, 9U, 10U, 11U, 12U, 13U, 14U, 15U})
        rules.refuse("socket", EPERM, {hasPart(1, kindOfSocket, kind)});
    for (const scmp_datum_t family : {scmp_datum_t{AF_INET}, scmp_datum_t{AF_INET6}})
    {
        for (scmp_datum_t protocol = 1; protocol <= IPPROTO_UDP; ++protocol)
        {
            if (protocol != IPPROTO_TCP && protocol != IPPROTO_UDP)
                rules.refuse("socket", EPROTONOSUPPORT, {is(0, family), is(2, protocol)});
        }
        rules.refuse("socket", EPROTONOSUPPORT, {is(0, family), isAbove(2, IPPROTO_UDP)});
        if (datagramsToo)
            rules.refuse("socket", EACCES, {is(0, family), hasPart(1, kindOfSocket, SOCK_DGRAM)});
    }
}

} // namespace

CallFilter::CallFilter(Refused refused)
{
    Rules rules;
    for (const char* call : forbiddenCalls)
        rules.refuse(call, EPERM);
    if (refused.sharedMemory)
    {
        for (const char* call : sharedMemoryCalls)
            rules.refuse(call, EPERM);
    }
    addSockets(rules, refused.datagrams);
    // The flags of clone3() are in memory, where a filter cannot read. Without clone3() the C library
    // uses clone().
    rules.refuse("clone3", ENOSYS);
    for (const scmp_datum_t flag : newNamespaces)
        rules.refuse("clone", EPERM, {hasPart(0, flag, flag)});
    for (const scmp_datum_t request : terminalInput)
        rules.refuse("ioctl", EPERM, {hasPart(1, lowerHalf, request)});
    // Only the question which one it is.
    rules.refuse("personality", EPERM, {{0, SCMP_CMP_NE, lowerHalf, 0}});

    _steps = {BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JGT | BPF_K, lastKnownCall, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS)};
    const std::vector<sock_filter> compiled = rules.compiled();
    _steps.insert(_steps.end(), compiled.begin(), compiled.end());
}

bool CallFilter::install() const
{
    // The kernel only reads the steps.
    const sock_fprog program{
        static_cast<unsigned short>(_steps.size()), const_cast<sock_filter*>(_steps.data())};
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
           ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
}

} // namespace Support
