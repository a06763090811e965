// A bare server: the least that serving a file costs, in one of several ways to give a connection a process. With
// `fork`, and linked as the proxy is, it is the floor of `make bench`. `make price-of-a-fork` compares the ways.
// usage: floor PORT ROOT [WAY [MEGABYTES [KIND]]]     WAY: fork, or another one of Ways.cpp. The memory is touched
// before the first client comes; KIND: see Memory.h.
// At the end it prints the CPU time (microseconds) of the parent and of its children, and the minor page faults of all.

#include "tools/bare/Answer.h"
#include "tools/bare/Gate.h"
#include "tools/bare/Memory.h"
#include "tools/bare/Ways.h"

#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <unistd.h>

namespace
{

struct Usage
{
    long microseconds = 0;
    long faults = 0;
};

/// `who`: RUSAGE_SELF, or RUSAGE_CHILDREN for the children that this process has waited for.
Usage usage(int who)
{
    constexpr long microsecondsInSecond = 1'000'000;
    rusage used{};
    ::getrusage(who, &used);
    Usage sum{0, used.ru_minflt};
    for (const timeval& time : {used.ru_utime, used.ru_stime})
        sum.microseconds += time.tv_sec * microsecondsInSecond + time.tv_usec;
    return sum;
}

void print(const Usage& before)
{
    const Usage own = usage(RUSAGE_SELF);
    const Usage children = usage(RUSAGE_CHILDREN);
    std::printf("used: parent=%ld children=%ld faults=%ld\n",
        own.microseconds - before.microseconds, children.microseconds,
        own.faults - before.faults + children.faults);
    std::fflush(stdout);
}

int fail(const char* text)
{
    std::fputs(text, stderr);
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 3 && argv[1] == Bare::forOneClient)
    {
        Bare::serve(STDIN_FILENO, argv[2]);
        ::_exit(0);
    }
    const auto way = argc < 3 ? nullptr : Bare::wayCalled(argc > 3 ? argv[3] : "fork");
    if (!way)
        return fail("usage: floor PORT ROOT [WAY [MEGABYTES [KIND]]]\n");
    const auto megabytes = argc > 4 ? std::strtoul(argv[4], nullptr, 10) : 0;
    if (!Bare::touchMemory(megabytes, argc > 5 ? argv[5] : "small"))
        return fail("There is too little memory.\n");
    const unsigned port = Bare::openGate(static_cast<std::uint16_t>(std::atoi(argv[1])));
    if (port == 0)
        return fail("The port cannot be opened.\n");
    const Usage before = usage(RUSAGE_SELF);
    std::printf("Ready to serve on 127.0.0.1:%u\n", port);
    std::fflush(stdout);
    way(argv[2]);
    print(before);
    // A thread may still be ending.
    ::_exit(0);
}
