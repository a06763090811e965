// A proxy that misbehaves in the way that its first argument names. Each way is one function. Its
// output shows that the attack has really run. Everything grows only up to a bound, so that a test
// that fails to kill it does not bring the machine down. Attacks on the box of a judged proxy are in
// tests/hostile/hostile.

#include "tests/hostile/hostile/WaysOut.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <map>
#include <sched.h>
#include <string>
#include <string_view>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace
{

void say(std::string_view text, int descriptor = STDOUT_FILENO)
{
    while (!text.empty())
    {
        const ssize_t sent = ::write(descriptor, text.data(), text.size());
        if (sent <= 0)
            return;
        text.remove_prefix(static_cast<std::size_t>(sent));
    }
}

[[noreturn]] void stay()
{
    while (true)
        ::pause();
}

void ignoreAllSignals()
{
    for (int number = 1; number < NSIG; ++number)
        ::signal(number, SIG_IGN);
}

/// A counter that all processes share.
std::atomic<int>& births()
{
    static auto* counter = new (::mmap(nullptr, sizeof(std::atomic<int>), PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_ANONYMOUS, -1, 0)) std::atomic<int>(0);
    return *counter;
}

void neverReady()
{
    say("starting\n");
    stay();
}

void flood(int descriptor)
{
    const std::string block(65536, 'x');
    while (true)
        say(block + "\n", descriptor);
}

void longLine()
{
    const std::string block(1 << 20, 'x');
    for (int i = 0; i < 1024; ++i)
        say(block);
    say("\nReady to serve on 127.0.0.1:4711\n");
    stay();
}

void ignoresTerm()
{
    ::signal(SIGTERM, [](int) { say("SIGTERM came\n"); });
    say("Ready to serve on 127.0.0.1:4711\n");
    stay();
}

/// Every process creates children as fast as it can, 300 in all.
void forkBomb()
{
    constexpr int most = 300;
    ignoreAllSignals();
    births() = 0;
    while (births()++ < most)
    {
        if (::fork() == 0)
            ::setsid();
    }
    stay();
}

/// Few processes at a time, but each lives only until it has created the next one, so a signal to a
/// process that was found a moment ago comes too late.
void hydra()
{
    constexpr int heads = 12;
    constexpr int most = 200'000;
    ignoreAllSignals();
    births() = 0;
    for (int head = 1; head < heads; ++head)
    {
        if (::fork() == 0)
            break;
    }
    for (int birth = births()++; birth < most; birth = births()++)
    {
        if (birth == 2000)
            say("2000 births\n");
        if (::fork() != 0)
            ::_exit(0);
        ::setsid();
    }
}

void daemonises()
{
    if (::fork() != 0)
        return;
    ::setsid();
    if (::fork() != 0)
        ::_exit(0);
    ignoreAllSignals();
    say("Ready to serve on 127.0.0.1:4711\n");
    stay();
}

void zombies()
{
    for (int i = 0; i < 30; ++i)
    {
        if (::fork() == 0)
            ::_exit(0);
    }
    say("Ready to serve on 127.0.0.1:4711\n");
    stay();
}

/// Each of 60 children has a helper, as a sanitizer has for a moment in each process that ends: it is
/// cloned with the memory of the child, and sends no signal when it ends. 60 others are zombies.
void helpers()
{
    constexpr int children = 60;
    static std::array<char, 65536> stack; // each child has its own
    const auto helper = [](void*)
    {
        stay();
        return 0;
    };
    ::signal(SIGTERM, [](int) { say("SIGTERM came\n"); });
    for (int i = 0; i < 2 * children; ++i)
    {
        if (::fork() != 0)
            continue;
        if (i >= children)
            ::_exit(0);
        ::clone(helper, stack.data() + stack.size(), CLONE_VM | CLONE_FS | CLONE_FILES, nullptr);
        stay();
    }
    say("Ready to serve on 127.0.0.1:4711\n");
    stay();
}

void stopped()
{
    for (int i = 0; i < 5; ++i)
    {
        if (::fork() == 0)
        {
            ::raise(SIGSTOP);
            stay();
        }
    }
    say("Ready to serve on 127.0.0.1:4711\n");
    stay();
}

void closesOutput()
{
    say("Ready to serve on 127.0.0.1:4711\n");
    ::close(STDOUT_FILENO);
    ::close(STDERR_FILENO);
    stay();
}

/// Prints one more piece at each SIGTERM.
void readyInPieces()
{
    sigset_t term;
    ::sigemptyset(&term);
    ::sigaddset(&term, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &term, nullptr);
    for (const char* piece : {"hello\nRea", "dy to serve on 127.0.0.1:47", "11", "\n"})
    {
        say(piece);
        int number = 0;
        ::sigwait(&term, &number);
    }
}

void diesBySignal()
{
    say("about to die\n");
    ::signal(SIGSEGV, SIG_DFL); // AddressSanitizer has a handler for it
    ::raise(SIGSEGV);
}

void killsParent()
{
    if (::fork() == 0)
    {
        ignoreAllSignals();
        stay();
    }
    ::kill(::getppid(), SIGKILL);
    say("killed its parent\n");
    stay();
}

void spins()
{
    say("Ready to serve on 127.0.0.1:4711\n");
    while (true)
        births()++;
}

/// Prints the environment in which it was started.
void tells()
{
    for (char** entry = environ; *entry != nullptr; ++entry)
        say("environment " + std::string(*entry) + "\n");
    for (int descriptor = 0; descriptor < 1024; ++descriptor)
    {
        if (::fcntl(descriptor, F_GETFD) != -1)
            say("descriptor " + std::to_string(descriptor) + "\n");
    }
    sigset_t mask;
    ::sigprocmask(SIG_SETMASK, nullptr, &mask);
    for (int number = 1; number < NSIG; ++number)
    {
        struct sigaction action = {};
        if (::sigismember(&mask, number) == 1)
            say("blocked " + std::to_string(number) + "\n");
        if (::sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN)
            say("ignored " + std::to_string(number) + "\n");
    }
    rlimit core{};
    ::getrlimit(RLIMIT_CORE, &core);
    say("core " + std::to_string(core.rlim_max) + "\n");
    say(::getsid(0) == ::getpid() ? "own session\n" : "session of another\n");
    std::array<char, 64> self{};
    const bool read = ::readlink("/proc/self", self.data(), self.size() - 1) > 0;
    say(read && std::to_string(::getpid()) == self.data() ? "proc agrees\n" : "proc differs\n");
    char byte = 0;
    say(::read(STDIN_FILENO, &byte, 1) == 0 ? "input empty\n" : "input not empty\n");
}

/// Prints what was possible, and what was refused.
void report(const std::string& what, bool done)
{
    say(what + (done ? " done\n" : " refused\n"));
}

bool append(const std::string& path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_APPEND);
    return file != -1 && ::write(file, "forged\n", 7) == 7;
}

bool mayCreate(const std::string& path)
{
    return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL, 0600) != -1;
}

/// Tries to mount something over the folder, with the privileges of a user namespace.
void mountsOver(const std::string& folder)
{
    const pid_t child = ::fork();
    if (child == 0)
    {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0)
            report("mount", ::mount("none", folder.c_str(), "tmpfs", 0, nullptr) == 0);
        ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
}

/// Changes a folder with `file` in it in every way that it can.
void forges(const std::string& folder)
{
    const std::string file = folder + "/file";
    mountsOver(folder);
    report("append", append(file));
    report("truncate", ::truncate(file.c_str(), 0) == 0);
    report("create", mayCreate(folder + "/new"));
    report("mkdir", ::mkdir((folder + "/sub").c_str(), 0700) == 0);
    report("symlink", ::symlink("/", (folder + "/link").c_str()) == 0);
    report("link", ::link(file.c_str(), (folder + "/other").c_str()) == 0);
    report("rename", ::rename(file.c_str(), (folder + "/moved").c_str()) == 0);
    report("unlink", ::unlink(file.c_str()) == 0);
}

/// Tries to look into another process, and to stop it.
void attacks(pid_t victim)
{
    report("attach", ::ptrace(PTRACE_ATTACH, victim, nullptr, nullptr) == 0);
    const std::string memory = "/proc/" + std::to_string(victim) + "/mem";
    report("memory", ::open(memory.c_str(), O_RDWR) != -1);
    report("signal", ::kill(victim, SIGCONT) == 0);
}

/// Prints what the kernel says about the privileges of this process.
void privileges()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
    {
        if (line.starts_with("Cap") || line.starts_with("NoNewPrivs"))
            say(line + "\n");
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::map<std::string, std::function<void()>> ways{
        {"never-ready", neverReady},
        {"floods-out",
            []
            {
                flood(STDOUT_FILENO);
            }},
        {"floods-err",
            []
            {
                flood(STDERR_FILENO);
            }},
        {"long-line", longLine},
        {"ignores-term", ignoresTerm},
        {"fork-bomb", forkBomb},
        {"hydra", hydra},
        {"daemonises", daemonises},
        {"zombies", zombies},
        {"helpers", helpers},
        {"stopped", stopped},
        {"closes-output", closesOutput},
        {"ready-in-pieces", readyInPieces},
        {"exits",
            [] {
            }},
        {"exits-1",
            []
            {
                std::exit(1);
            }},
        {"dies", diesBySignal},
        {"kills-parent", killsParent},
        {"spins", spins},
        {"tells", tells},
        {"forges",
            [&]
            {
                forges(argv[2]);
            }},
        {"attacks",
            [&]
            {
                attacks(static_cast<pid_t>(std::atol(argv[2])));
            }},
        {"privileges", privileges},
        {"textbook",
            []
            {
                say("Ready to serve...\n"), stay();
            }},
    };
    ways.merge(waysOut({argv + std::min(argc, 2), argv + argc}));
    const auto way = argc > 1 ? ways.find(argv[1]) : ways.end();
    if (way == ways.end())
    {
        std::fputs("usage: hostile-proxy WAY; main() lists the ways\n", stderr);
        return 2;
    }
    way->second();
    return 0;
}
