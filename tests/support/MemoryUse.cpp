// A process that has forked shares its memory with its children, so the sum of what each has in memory
// (statm) is too large, but cheap. Only if that is too much, the kernel is asked to divide each page by
// the number of those that share it (smaps_rollup).
#include "tests/support/MemoryUse.h"

#include "tests/support/ProcFile.h"

#include <algorithm>
#include <string_view>
#include <unistd.h>

namespace Support
{

namespace
{

/// The number after this name at the beginning of a line; 0 if there is none.
std::size_t numberAfter(std::string_view text, std::string_view name)
{
    const auto at = text.find(name);
    if (at == std::string_view::npos)
        return 0;
    text.remove_prefix(at + name.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return static_cast<std::size_t>(leadingNumber(text));
}

std::size_t residentMemory(pid_t pid)
{
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    const ProcFile file(ProcPath(pid, "statm").text());
    return numberAfter(file.text(), " ") * page / 1024;
}

} // namespace

std::size_t proportionalMemory(pid_t pid)
{
    const ProcFile file(ProcPath(pid, "smaps_rollup").text());
    const std::size_t found = numberAfter(file.text(), "\nPss:");
    return found == 0 ? residentMemory(pid) : found;
}

std::size_t availableMemory()
{
    return numberAfter(ProcFile("/proc/meminfo").text(), "\nMemAvailable:");
}

std::size_t memoryOfDescendants(ProcessTable& table, std::size_t enough)
{
    table.scan();
    std::size_t sum = 0;
    table.eachDescendant(
        ::getpid(), [&](const ProcessTable::Entry& entry) { sum += residentMemory(entry.pid); });
    if (sum <= enough)
        return sum;
    sum = 0;
    table.eachDescendant(::getpid(),
        [&](const ProcessTable::Entry& entry) { sum += proportionalMemory(entry.pid); });
    return sum;
}

} // namespace Support
