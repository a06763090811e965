// Reads the table of processes from /proc. That is not atomic: meanwhile processes may start, end
// or get another parent, so one scan may miss some.

#include "tests/support/ProcessTable.h"

#include "tests/support/ProcFile.h"

#include <algorithm>
#include <string>

namespace Support
{

namespace
{

// Fields of /proc/PID/stat, counted as in proc(5).
constexpr int stateField = 3;
constexpr int parentField = 4;
constexpr int flagsField = 9;
constexpr int exitSignalField = 38;
constexpr unsigned exiting = 0x4; // PF_EXITING of the kernel, in the flags

struct Stat
{
    char state = 'X';
    pid_t parent = 0;
    bool kept = false;
};

Stat parseStat(std::string_view text)
{
    Stat stat;
    text = afterName(text);
    unsigned flags = 0;
    int exitSignal = 0;
    for (int field = stateField; !text.empty(); ++field)
    {
        if (field == stateField)
            stat.state = text.front();
        else if (field == parentField)
            stat.parent = leadingNumber(text);
        else if (field == flagsField)
            flags = static_cast<unsigned>(leadingNumber(text));
        else if (field == exitSignalField)
            exitSignal = leadingNumber(text);
        text.remove_prefix(std::min(text.find(' '), text.size() - 1) + 1);
    }
    stat.kept = stat.state != 'Z' && (flags & exiting) == 0 && exitSignal != 0;
    return stat;
}

std::string statesOfThreads(pid_t pid)
{
    std::string states;
    ProcFolder threads(ProcPath(pid, "task").text());
    while (const char* thread = threads.next())
        states += parseStat(ProcFile(ProcPath(pid, thread, "stat").text()).text()).state;
    return states;
}

} // namespace

void ProcessTable::scan()
{
    _entries.clear();
    ProcFolder folder("/proc");
    while (const char* name = folder.next())
    {
        const pid_t pid = leadingNumber(name);
        if (pid == 0)
            continue;
        const ProcFile file(ProcPath(pid, "stat").text());
        const Stat stat = parseStat(file.text());
        if (stat.state != 'X')
            _entries.push_back({pid, stat.parent, stat.state, stat.kept});
    }
    std::sort(_entries.begin(), _entries.end(),
        [](const Entry& left, const Entry& right) { return left.pid < right.pid; });
}

const ProcessTable::Entry* ProcessTable::find(pid_t pid) const
{
    const auto at = std::lower_bound(_entries.begin(), _entries.end(), pid,
        [](const Entry& entry, pid_t wanted) { return entry.pid < wanted; });
    return at != _entries.end() && at->pid == pid ? &*at : nullptr;
}

bool ProcessTable::descends(const Entry& entry, pid_t ancestor) const
{
    const Entry* at = &entry;
    // Since a scan is not atomic, parents may seem to form a cycle: so there are at most as many
    // steps as entries.
    for (std::size_t steps = 0; at != nullptr && steps < _entries.size(); ++steps)
    {
        if (at->parent == ancestor)
            return true;
        at = find(at->parent);
    }
    return false;
}

pid_t insidePid(pid_t pid)
{
    const ProcFile file(ProcPath(pid, "status").text());
    std::string_view line = file.text();
    const auto begin = line.find("\nNSpid:");
    if (begin == std::string_view::npos)
        return 0;
    line.remove_prefix(begin + 1);
    line = line.substr(0, line.find('\n'));
    return leadingNumber(line.substr(line.find_last_of("\t ") + 1));
}

bool isAsleep(pid_t pid)
{
    return statesOfThreads(pid).find_first_not_of("STZX") == std::string::npos;
}

bool isStopped(pid_t pid)
{
    return statesOfThreads(pid).find('T') != std::string::npos;
}

bool isBlocked(pid_t pid)
{
    return statesOfThreads(pid).find('D') != std::string::npos;
}

std::size_t openDescriptors(pid_t pid)
{
    std::size_t count = 0;
    ProcFolder descriptors(ProcPath(pid, "fd").text());
    while (descriptors.next() != nullptr)
        ++count;
    return count;
}

bool environmentBeginsWith(pid_t pid, std::string_view text)
{
    const ProcFile file(ProcPath(pid, "environ").text());
    return file.text().substr(0, text.size()) == text;
}

std::size_t tasksOfMachine()
{
    const ProcFile file("/proc/loadavg"); // "0.10 0.20 0.30 2/345 6789": two of 345 run
    const auto slash = file.text().find('/');
    return slash == std::string_view::npos
               ? 0
               : static_cast<std::size_t>(leadingNumber(file.text().substr(slash + 1)));
}

std::size_t runningTasksOfMachine()
{
    const ProcFile file("/proc/loadavg");
    const std::string_view before = file.text().substr(0, file.text().find('/'));
    return static_cast<std::size_t>(leadingNumber(before.substr(before.rfind(' ') + 1)));
}

} // namespace Support
