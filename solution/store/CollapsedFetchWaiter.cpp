// One fetch for many requests: the side of the processes that wait. The kernel tells them when one
// of the two files changes (inotify), even if the process that writes them is killed: that closes
// them.

#include "store/CollapsedFetchWaiter.h"

#include "FillIn.h"
#include "store/CollapsedFetch.h"
#include "store/FileLock.h"
#include "store/FileStatus.h"
#include "store/StoreFile.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <sys/inotify.h>
#include <unistd.h>
#include <utility>

namespace proxy
{

CollapsedFetchWaiter::CollapsedFetchWaiter(
    const std::filesystem::path& folder, const std::string& key, std::chrono::milliseconds timeout)
    : _folder(folder), _descriptor(openOwnFile(CollapsedFetch::fileFor(folder, key), O_RDWR)),
      _changes(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), _longestSilence(2 * timeout),
      _lastProgress(SteadyClock::now())
{
    announceWaiter(_descriptor.get()); // CollapsedFetch::hasFollowers() notices it.
    watch(CollapsedFetch::fileFor(folder, key));
}

void CollapsedFetchWaiter::watch(const std::string& file)
{
    if (_changes)
        ::inotify_add_watch(
            _changes.get(), file.c_str(), IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_MOVE_SELF);
}

CollapsedFetchWaiter::State CollapsedFetchWaiter::look()
{
    // Fill in start: 8.2 look
    if (!_descriptor || !hasName(_descriptor.get()))
        return State::over;
    if (!isLocked(_descriptor.get()))
        return State::abandoned;
    const auto shown = CollapsedFetch::shownIn(_descriptor, _folder);
    if (shown.empty())
        return State::fetching;
    if (_temporaryFile.empty())
    {
        _temporaryFile = shown;
        watch(_temporaryFile);
    }
    return statusOf(_temporaryFile) ? State::shown : State::over;
    // Fill in else
    // // No process waits.
    // fallBack("8.2 look");
    // return State::over;
    // Fill in end: 8.2
}

bool CollapsedFetchWaiter::wait()
{
    const auto now = SteadyClock::now();
    if (std::exchange(_lastChange, lastChange()) != _lastChange)
        _lastProgress = now;
    if (now >= _lastProgress + _longestSilence)
        return false;
    // Even if nothing seems to have changed, it looks again soon: the kernel may have no inotify
    // left, and it reports that a file has been closed a moment before it releases the lock.
    // poll() ignores a negative descriptor.
    pollfd watched[] = {{_changes.get(), POLLIN, 0}};
    pollUntil(watched, now + lookAgain);
    std::array<char, 4096> events;
    while (_changes && ::read(_changes.get(), events.data(), events.size()) > 0)
    {
    }
    return true;
}

std::int64_t CollapsedFetchWaiter::lastChange() const
{
    const auto fetch = statusOf(_descriptor.get());
    const auto entry = statusOf(_temporaryFile);
    return std::max(fetch ? fetch->changedAt : 0, entry ? entry->changedAt : 0);
}

bool CollapsedFetchWaiter::copyWasGivenUp(const std::function<bool()>& await)
{
    while (hasName(_descriptor.get()) && isLocked(_descriptor.get()) && await())
    {
    }
    return readAt(_descriptor, 0, CollapsedFetch::copyGivenUp.size()) ==
           CollapsedFetch::copyGivenUp;
}

} // namespace proxy
