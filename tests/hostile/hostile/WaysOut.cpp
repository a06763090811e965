// Everything is bounded, so that a test whose defence is missing does not bring the machine down.
#include "tests/hostile/hostile/WaysOut.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/sched.h>
#include <netinet/in.h>
#include <sched.h>
#include <string_view>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace
{

using Words = std::vector<std::string>;

constexpr std::size_t mebibyte = 1024 * 1024;

void print(const std::string& line)
{
    const std::string text = line + "\n";
    if (::write(STDOUT_FILENO, text.data(), text.size()) == -1)
        ::_exit(1);
}

/// Prints what came of it, with the error of the last call.
void tell(const std::string& what, bool done)
{
    print(what + (done ? " done" : std::string(" refused (") + ::strerrorname_np(errno) + ")"));
}

std::string home()
{
    const char* path = std::getenv("HOME");
    return path == nullptr ? "/" : path;
}

bool mayRead(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    std::array<char, 256> bytes;
    const bool done =
        file != -1 && (::syscall(SYS_getdents64, file, bytes.data(), bytes.size()) > 0 ||
                          ::read(file, bytes.data(), bytes.size()) > 0);
    const int error = errno;
    ::close(file);
    errno = error;
    return done;
}

void reads(const Words& paths)
{
    for (const std::string& path : paths)
        tell("read " + path, mayRead(path));
}

void writes(const Words& paths)
{
    for (const std::string& path : paths)
    {
        const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
        tell("open " + path, file != -1);
        ::close(file);
    }
}

void looksInto(const std::string& process)
{
    const auto pid = static_cast<pid_t>(std::atol(process.c_str()));
    const std::string folder = "/proc/" + process;
    static char target[16];
    iovec here{target, sizeof target};
    iovec there{target, sizeof target};
    for (const char* name : {"/mem", "/environ", "/root", "/fd/0", "/maps"})
        tell(process + " " + name, mayRead(folder + name));
    tell(process + " process_vm_readv", ::process_vm_readv(pid, &here, 1, &there, 1, 0) > 0);
    tell(process + " ptrace", ::ptrace(PTRACE_SEIZE, pid, nullptr, nullptr) == 0);
    const auto handle = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    tell(process + " pidfd_getfd", ::syscall(SYS_pidfd_getfd, handle, 1, 0) >= 0);
}

void looksIntoSelf()
{
    tell("own /mem", ::open("/proc/self/mem", O_RDONLY) != -1);
}

bool connectsTo(int type, int protocol, std::uint16_t port)
{
    const int socket = ::socket(AF_INET, type, protocol);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return socket != -1 &&
           ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
           ::send(socket, "forged", 6, MSG_NOSIGNAL) == 6;
}

void connects(const std::string& port, const std::string& abstractName)
{
    constexpr int mptcp = 262;
    const auto number = static_cast<std::uint16_t>(std::atol(port.c_str()));
    tell("TCP", connectsTo(SOCK_STREAM, 0, number));
    tell("MPTCP", connectsTo(SOCK_STREAM, mptcp, number));
    tell("UDP", connectsTo(SOCK_DGRAM, 0, number));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    ::strncpy(address.sun_path + 1, abstractName.c_str(), sizeof address.sun_path - 2);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto size =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + abstractName.size());
    tell("abstract socket",
        ::connect(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0);
}

void connectsOutside()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(80);
    ::inet_pton(AF_INET, "192.0.2.1", &address.sin_addr); // for examples (RFC 5737)
    const bool done =
        ::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 ||
        errno == EINPROGRESS;
    tell("network", done);
}

void tellSocket(const char* name, int family, int type, int protocol)
{
    const int socket = ::socket(family, type, protocol);
    tell(name, socket != -1);
    ::close(socket);
}

void usesSockets()
{
    constexpr int vsock = 40;
    constexpr int alg = 38;
    tellSocket("control TCP", AF_INET, SOCK_STREAM, 0);
    tellSocket("control TCP by its number", AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, IPPROTO_TCP);
    tellSocket("control UNIX", AF_UNIX, SOCK_STREAM, 0);
    tellSocket("AF_NETLINK", AF_NETLINK, SOCK_RAW, 0);
    tellSocket("AF_NETLINK datagram", AF_NETLINK, SOCK_DGRAM, 0);
    tellSocket("AF_VSOCK", vsock, SOCK_STREAM, 0);
    tellSocket("AF_PACKET", AF_PACKET, SOCK_DGRAM, 0);
    tellSocket("AF_ALG", alg, SOCK_SEQPACKET, 0);
    tellSocket("raw", AF_INET, SOCK_RAW, IPPROTO_ICMP);
    tellSocket("ping", AF_INET, SOCK_DGRAM, IPPROTO_ICMP);
    tellSocket("MPTCP", AF_INET, SOCK_STREAM, 262);
    tellSocket("SCTP", AF_INET, SOCK_STREAM, IPPROTO_SCTP);
    const auto socket = ::syscall(SYS_socket, 0x100000000L | AF_NETLINK, SOCK_DGRAM, 0);
    tell("AF_NETLINK behind other bits", socket != -1);
}

bool clones(unsigned long flags)
{
    const long child = ::syscall(SYS_clone, flags | SIGCHLD, nullptr, nullptr, nullptr, nullptr);
    if (child == 0)
        ::_exit(0);
    return child != -1 && ::waitpid(static_cast<pid_t>(child), nullptr, 0) == child;
}

bool clones3(unsigned long flags)
{
    clone_args arguments{};
    arguments.flags = flags;
    arguments.exit_signal = SIGCHLD;
    const long child = ::syscall(SYS_clone3, &arguments, sizeof arguments);
    if (child == 0)
        ::_exit(0);
    return child != -1;
}

void callsKernel()
{
    tell("control clone", clones(0));
    tell("clone with a user namespace", clones(CLONE_NEWUSER));
    tell("clone3 with a user namespace", clones3(CLONE_NEWUSER));
    std::array<char, 256> parameters{};
    tell("io_uring", ::syscall(SYS_io_uring_setup, 8, parameters.data()) >= 0);
    tell("keyctl",
        ::syscall(SYS_keyctl, 0 /* the id of a keyring */, -3 /* of the session */, 1) >= 0);
    tell("add_key", ::syscall(SYS_add_key, "user", "kit", "text", 4, -2 /* of the process */) >= 0);
    tell("memfd", ::memfd_create("hidden", 0) != -1);
    tell("userfaultfd", ::syscall(SYS_userfaultfd, 1 /* only of the user */) >= 0);
    tell("personality", ::personality(ADDR_NO_RANDOMIZE) != -1);
    tell("later call", ::syscall(4000) != -1 || errno != ENOSYS);
    tell("chroot", ::chroot("/") == 0);
    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
    char byte = 'x';
    tell("TIOCSTI", ::ioctl(terminal == -1 ? 0 : terminal, TIOCSTI, &byte) == 0);
    const bool isNew = ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
    tell("unshare", isNew);
    tell("mount", isNew && ::mount("none", "/usr", "tmpfs", 0, nullptr) == 0);
}

/// Takes memory and uses it.
void takes(std::size_t mebibytes)
{
    for (std::size_t done = 0; done < mebibytes; done += 64)
    {
        void* const block = ::mmap(nullptr, 64 * mebibyte, PROT_READ | PROT_WRITE,
            MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
        if (block == MAP_FAILED)
            return tell("memory after " + std::to_string(done) + " MiB", false);
    }
    tell("memory of " + std::to_string(mebibytes) + " MiB", true);
}

/// Nine processes, none of which has much.
void takesTogether()
{
    for (int child = 0; child < 8; ++child)
    {
        if (::fork() == 0)
        {
            takes(256);
            ::pause();
        }
    }
    ::sleep(3);
    print("all have their memory");
}

/// Eighty children that share the memory of their parent have not taken it eighty times.
void shares()
{
    takes(64);
    for (int child = 0; child < 80; ++child)
    {
        if (::fork() == 0)
        {
            ::pause();
            ::_exit(0);
        }
    }
    ::sleep(1); // the memory is measured twice meanwhile
    print("shared");
}

void reserves()
{
    constexpr std::size_t size = 5120 * mebibyte;
    tell("reserve 5 GiB", ::mmap(nullptr, size, PROT_NONE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0) != MAP_FAILED);
}

int recurse(volatile int* depth) // NOLINT(misc-no-recursion)
{
    volatile char room[4096];
    room[0] = static_cast<char>(*depth);
    *depth = *depth + 1;
    if (*depth % 1024 == 0)
        print("depth " + std::to_string(*depth));
    return *depth > 100'000 ? 0 : recurse(depth) + room[0];
}

void recurses()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_STACK, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_STACK, &limit);
    volatile int depth = 0;
    recurse(&depth);
    print("survived");
}

void fillsDisk(const std::string& folder, std::size_t mostMebibytes)
{
    static const std::string block(mebibyte, 'x');
    ::signal(SIGXFSZ, SIG_IGN);
    std::size_t written = 0;
    int refusals = 0;
    for (int number = 0; written < mostMebibytes && refusals < 2; ++number)
    {
        const std::string path = folder + "/large-" + std::to_string(number);
        const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
        std::size_t ofThis = 0;
        while (ofThis < 128 &&
               ::write(file, block.data(), block.size()) == static_cast<ssize_t>(block.size()))
            ++ofThis;
        refusals += ofThis < 128 ? 1 : 0;
        written += ofThis;
        ::close(file);
    }
    print("wrote " + std::to_string(written) + " MiB");
}

void makesInodes(const std::string& folder, int most)
{
    int made = 0;
    for (int file = -2; made < most; ++made)
    {
        file = ::open((folder + "/" + std::to_string(made)).c_str(), O_WRONLY | O_CREAT, 0600);
        if (file == -1)
            break;
        ::close(file);
    }
    print("made " + std::to_string(made) + " files");
}

void makesLargeFile()
{
    ::signal(SIGXFSZ, SIG_IGN);
    const int file = ::open((home() + "/sparse").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    tell("file of 512 MiB", ::ftruncate(file, static_cast<off_t>(512 * mebibyte)) == 0);
}

void raisesLimits()
{
    constexpr std::pair<const char*, __rlimit_resource> limits[] = {{"RLIMIT_AS", RLIMIT_AS},
        {"RLIMIT_FSIZE", RLIMIT_FSIZE}, {"RLIMIT_STACK", RLIMIT_STACK}, {"RLIMIT_CPU", RLIMIT_CPU},
        {"RLIMIT_NOFILE", RLIMIT_NOFILE}, {"RLIMIT_CORE", RLIMIT_CORE},
        {"RLIMIT_MEMLOCK", RLIMIT_MEMLOCK}, {"RLIMIT_NICE", RLIMIT_NICE},
        {"RLIMIT_RTPRIO", RLIMIT_RTPRIO}};
    for (const auto& [name, resource] : limits)
    {
        rlimit limit{};
        ::getrlimit(resource, &limit);
        const rlim_t before = limit.rlim_max;
        limit.rlim_max = RLIM_INFINITY;
        tell(name, before == RLIM_INFINITY || ::setrlimit(resource, &limit) == 0);
    }
    tell("priority", ::setpriority(PRIO_PROCESS, 0, -20) == 0);
    sched_param first{};
    first.sched_priority = 1;
    tell("SCHED_FIFO", ::sched_setscheduler(0, SCHED_FIFO, &first) == 0);
    tell("control nice", ::setpriority(PRIO_PROCESS, 0, 19) == 0);
}

/// The signal does nothing to a process that has not asked for it.
void signalsAll()
{
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGURG);
    ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    const pid_t child = ::fork();
    if (child == 0)
    {
        int number = 0;
        ::sigwait(&signals, &number);
        ::_exit(7);
    }
    for (int attempt = 0; attempt < 100; ++attempt)
    {
        ::kill(-1, SIGURG);
        ::usleep(1000);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    tell("control child", WEXITSTATUS(status) == 7);
}

void signalsOne(const std::string& process)
{
    tell("signal", ::kill(static_cast<pid_t>(std::atol(process.c_str())), SIGURG) == 0);
}

void writesToDescriptors()
{
    int found = 0;
    for (int descriptor = 3; descriptor < 256; ++descriptor)
        found += ::write(descriptor, "end\n", 4) == 4 ? 1 : 0;
    print("wrote to " + std::to_string(found) + " descriptors");
}

/// A tree that is deeper than a path may be long, and folders without permissions.
void leavesTree()
{
    int made = 0;
    if (::chdir(home().c_str()) == 0 && ::mkdir("closed", 0700) == 0 &&
        ::mkdir("closed/inner", 0700) == 0 && ::chmod("closed/inner", 0) == 0 &&
        ::chmod("closed", 0) == 0)
        print("closed folder");
    while (made < 1000 && ::mkdir("deep", 0700) == 0 && ::chdir("deep") == 0)
    {
        ::close(::open("file", O_WRONLY | O_CREAT, 0600));
        ++made;
    }
    ::chmod(".", 0);
    print("tree of " + std::to_string(made) + " folders");
}

/// What another proxy of this user would find later.
void leavesShared()
{
    const auto segment = ::syscall(SYS_shmget, 0x4b4954, 4096, 0600 | 01000 /* create */);
    tell("shared memory", segment >= 0);
    const auto found = ::syscall(SYS_shmget, 0x4b4955, 4096, 0600);
    tell("shared memory of another", found >= 0);
}

void signalsParent()
{
    ::usleep(200'000); // the supervisor has reported the start by then
    tell("signal the parent", ::kill(::getppid(), SIGSTOP) == 0);
}

} // namespace

std::map<std::string, std::function<void()>> waysOut(const std::vector<std::string>& words)
{
    const auto word = [words](std::size_t index)
    {
        return index < words.size() ? words[index] : std::string();
    };
    return {
        {"reads",
            [=]
            {
                reads(words);
            }},
        {"opens",
            [=]
            {
                writes(words);
            }},
        {"looks-into",
            [=]
            {
                looksIntoSelf();
                looksInto(word(0));
                looksInto(std::to_string(::getppid()));
            }},
        {"connects",
            [=]
            {
                connects(word(0), word(1));
            }},
        {"connects-outside", connectsOutside},
        {"uses-sockets", usesSockets},
        {"calls-kernel", callsKernel},
        {"takes",
            []
            {
                takes(4096);
            }},
        {"takes-together", takesTogether},
        {"shares", shares},
        {"reserves", reserves},
        {"recurses", recurses},
        {"fills-disk",
            [=]
            {
                fillsDisk(home(), 1536);
            }},
        {"fills-memory-folder",
            [=]
            {
                fillsDisk("/dev/shm", 128);
            }},
        {"makes-inodes",
            [=]
            {
                makesInodes(home(), 300'000);
            }},
        {"makes-large-file", makesLargeFile},
        {"raises-limits", raisesLimits},
        {"signals-all", signalsAll},
        {"signals-one",
            [=]
            {
                signalsOne(word(0));
            }},
        {"signals-parent", signalsParent},
        {"writes-to-descriptors", writesToDescriptors},
        {"leaves-tree", leavesTree},
        {"leaves-shared", leavesShared},
    };
}
