// Kills processes that create new ones as fast as they can, where no PID namespace can be used for
// that.

#include "tests/support/OrphanReaper.h"

#include <csignal>
#include <sched.h>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace Support
{

namespace
{

using Clock = std::chrono::steady_clock;

/// Sends a signal to all descendants that still run. Returns true if there was one.
bool signalDescendants(ProcessTable& table, int number)
{
    bool running = false;
    table.scan();
    table.eachDescendant(::getpid(),
        [&](const ProcessTable::Entry& entry)
        {
            if (entry.state == 'Z' || (number == SIGSTOP && entry.state == 'T'))
                return;
            running = true;
            ::kill(entry.pid, number);
        });
    return running;
}

} // namespace

Descendants countDescendants(ProcessTable& table)
{
    Descendants count;
    table.scan();
    table.eachDescendant(::getpid(),
        [&](const ProcessTable::Entry& entry)
        {
            ++count.all;
            count.kept += entry.kept ? 1 : 0;
        });
    return count;
}

void killDescendants(ProcessTable& table)
{
    // A killed process makes room for another one, a stopped one does not. The deadline is there
    // for processes that can be killed but not stopped (other threads of a zombie, traced
    // processes).
    const auto deadline = Clock::now() + std::chrono::milliseconds(500);
    while (signalDescendants(table, SIGSTOP) && Clock::now() < deadline)
        ::sched_yield();
    signalDescendants(table, SIGKILL);
}

bool killMarked(std::string_view mark, std::chrono::milliseconds timeLimit)
{
    const auto deadline = Clock::now() + timeLimit;
    std::set<pid_t> killed;
    ProcessTable table;
    bool left = true;
    while (left && Clock::now() < deadline)
    {
        left = false;
        table.scan();
        for (const auto& entry : table.entries())
        {
            if (entry.state == 'Z' || !environmentBeginsWith(entry.pid, mark))
                continue;
            left = true;
            killed.insert(entry.pid);
            ::kill(entry.pid, SIGKILL);
        }
    }
    for (const pid_t pid : killed)
        ::waitpid(pid, nullptr, left ? WNOHANG : 0); // it fails for processes that are not children
    return !left;
}

} // namespace Support
