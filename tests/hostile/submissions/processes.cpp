// What a hostile submission does while it answers: its processes run away. tests/hostile.sh puts the
// files of this folder in front of the submission's client/LocalAnswer.cpp, in which each request for a file
// begins with the attack that is called like it.
//
// Everything is bounded, so that an attack that succeeds does not bring the machine down.
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <netinet/in.h>
#include <string>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hostile
{

using Body = std::string;

Body home(const std::string& name = "")
{
    return std::getenv("HOME") + ("/" + name);
}

/// Stays busy or asleep for much longer than any test waits, and ends then.
[[noreturn]] void waitLong(bool busy)
{
    ::alarm(120);
    while (true)
        busy ? void() : void(::pause());
}

/// Calls `act` in a process that has no parent in this program.
void inDaemon(const std::function<void()>& act)
{
    if (const pid_t child = ::fork(); child != 0)
    {
        ::waitpid(child, nullptr, 0);
        return;
    }
    ::setsid();
    if (::fork() == 0)
    {
        for (int signal = 1; signal < NSIG; ++signal)
            ::signal(signal, SIG_IGN);
        ::prctl(PR_SET_NAME, "kit-daemon");
        act();
    }
    ::_exit(0);
}

Body forkBomb()
{
    for (int i = 0; i < 20'000; ++i)
    {
        if (::fork() != 0)
            continue;
        ::setsid();
        ::signal(SIGTERM, SIG_IGN);
        waitLong(false);
    }
    waitLong(false);
}

Body daemons()
{
    for (int i = 0; i < 5; ++i)
        inDaemon([] { waitLong(false); });
    return "ran";
}

Body busyLoop()
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::signal(signal, SIG_IGN);
    waitLong(true);
}

Body zombies()
{
    for (int i = 0; i < 100; ++i)
    {
        if (::fork() == 0)
            ::_exit(0);
    }
    return "ran";
}

Body stopsItself()
{
    ::kill(0, SIGSTOP);
    return "ran";
}

Body killsAll()
{
    ::kill(-1, SIGKILL);
    ::kill(::getppid(), SIGKILL);
    return "ran";
}

/// A name that looks like the end of the name in /proc/PID/stat.
Body strangeName()
{
    ::prctl(PR_SET_NAME, "x) Z 1 1 (\n");
    return "ran";
}

} // namespace hostile
