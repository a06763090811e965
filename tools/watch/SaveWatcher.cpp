// The bell only ends a wait; which files were saved follows from two snapshots. So both ways of
// waiting share all the rest, and an event that is lost or unknown does no harm.

#include "tools/watch/SaveWatcher.h"

#include <system_error>
#include <thread>

namespace Watch
{

SaveWatcher::SaveWatcher(const std::vector<std::string>& folders,
    const std::function<void(const std::string&)>& warn, Times times)
    : _roots(folders), _warn(warn), _times(times)
{
    try
    {
        _bell.emplace();
    }
    catch (const std::system_error& error)
    {
        doWithoutBell(std::string("The kernel (") + error.what() + ")");
    }
    _last = look();
    for (const auto& root : _roots)
    {
        const auto name = deafFileSystemOf(root);
        if (_bell && !name.empty())
            doWithoutBell(
                std::string("The file system of ").append(root).append(" (" + name + ")"));
    }
}

void SaveWatcher::doWithoutBell(const std::string& subject)
{
    _bell.reset();
    _warn(subject + " does not report saves, so watch looks twice a second.");
}

std::vector<std::string> SaveWatcher::next()
{
    for (;;)
    {
        await();
        const auto now = lookWhenQuiet();
        auto saved = now.savedSince(_last);
        _last = now;
        if (!saved.empty())
            return saved;
    }
}

void SaveWatcher::await() const
{
    if (_bell)
        _bell->rings();
    else
        std::this_thread::sleep_for(_times.period);
}

/// True if something happened before the time of quiet was over.
bool SaveWatcher::isDisturbed() const
{
    if (_bell)
        return _bell->rings(_times.quiet);
    std::this_thread::sleep_for(_times.quiet);
    return false;
}

Snapshot SaveWatcher::lookWhenQuiet()
{
    auto now = look();
    for (;;)
    {
        const bool disturbed = isDisturbed();
        const auto later = look();
        if (!disturbed && later == now)
            return now;
        now = later;
    }
}

Snapshot SaveWatcher::look()
{
    for (;;)
    {
        Snapshot now(_roots);
        // In a new folder a file may have been saved before the bell knew the folder.
        if (!hearsMore(now.folders()))
            return now;
    }
}

bool SaveWatcher::hearsMore(const std::vector<std::string>& folders)
{
    try
    {
        return _bell && _bell->add(folders);
    }
    catch (const std::system_error& error)
    {
        doWithoutBell(std::string("The kernel (") + error.what() + ")");
        return false;
    }
}

} // namespace Watch
