// A limit says more than its consequence: a program that gets no more room on its disk may crash or wait.
#include "tests/support/FailureKind.h"

#include "tests/support/Box.h"

#include <algorithm>
#include <csignal>
#include <sys/statvfs.h>

namespace Plays
{

namespace
{

constexpr int crashSignals[] = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGSYS};
// Less than a play needs for its own files.
constexpr unsigned long fewBytes = 64UL << 10U;
constexpr unsigned long fewFiles = 16;

} // namespace

FailureKind kindOfFailure(const Support::ProxyProcess& proxy, bool waited, bool crashed)
{
    const int signal = proxy.endSignal();
    if (proxy.usesTooMuchMemory())
        return FailureKind::Memory;
    if (proxy.forksWithoutEnd())
        return FailureKind::Processes;
    if (signal == SIGXFSZ || isFull(proxy.command().home))
        return FailureKind::Disk;
    if (crashed || std::ranges::count(crashSignals, signal) > 0)
        return FailureKind::Crash;
    return waited || signal == SIGXCPU ? FailureKind::Timeout : FailureKind::Answer;
}

bool isFull(const std::string& folder)
{
    const Support::Box* box = Support::Box::installed();
    struct statvfs status
    {
    };
    if (box == nullptr || !box->limitsFolders() || ::statvfs(folder.c_str(), &status) != 0)
        return false;
    return status.f_bavail * status.f_frsize < fewBytes || status.f_favail < fewFiles;
}

} // namespace Plays
