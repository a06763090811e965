// The loop takes a snapshot of its watchers, waits, and serves each by the serial number that it
// got when it was added. A watcher that was removed meanwhile is not found under its number any
// more, and one that was added meanwhile is served in the next round: so ready() may do what it
// likes.

#include "tools/wire/EventLoop.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <system_error>
#include <vector>

namespace Wire
{

namespace
{

/// The time from `now` to `until` as poll(2) takes it: rounded up, so that it is not woken too
/// early.
int milliseconds(Deadline now, Deadline until)
{
    if (until == Deadline::max())
        return -1;
    if (until <= now)
        return 0;
    const auto length = std::chrono::ceil<std::chrono::milliseconds>(until - now).count();
    return static_cast<int>(std::min<std::chrono::milliseconds::rep>(length, 3'600'000));
}

} // namespace

void EventLoop::add(Watcher& watcher)
{
    _watchers.emplace(_nextSerial++, &watcher);
}

void EventLoop::remove(Watcher& watcher)
{
    std::erase_if(_watchers, [&watcher](const auto& entry) { return entry.second == &watcher; });
}

bool EventLoop::runUntil(
    const std::function<bool()>& done, Deadline deadline, std::chrono::milliseconds look)
{
    while (!done())
    {
        const auto now = Clock::now();
        Deadline until = deadline;
        if (look.count() > 0 && deadline > now)
            until = std::min(deadline, now + look);
        round(until);
        if (now >= deadline)
            return done();
    }
    return true;
}

void EventLoop::round(Deadline until)
{
    std::vector<std::uint64_t> serials;
    std::vector<pollfd> descriptors;
    for (const auto& [serial, watcher] : _watchers)
    {
        until = std::min(until, watcher->wakeAt());
        serials.push_back(serial);
        const int descriptor = watcher->descriptor();
        descriptors.push_back({descriptor, descriptor < 0 ? short{0} : watcher->wanted(), 0});
    }

    const int timeout = milliseconds(Clock::now(), until);
    const int count = ::poll(descriptors.data(), descriptors.size(), timeout);
    if (count < 0 && errno != EINTR)
        throw std::system_error(errno, std::generic_category(), "poll");

    for (std::size_t i = 0; i < serials.size(); ++i)
    {
        const auto found = _watchers.find(serials[i]);
        if (found == _watchers.end())
            continue;
        const short came = count > 0 ? descriptors[i].revents : short{0};
        if (came != 0 || found->second->wakeAt() <= Clock::now())
            found->second->ready(came);
    }
}

} // namespace Wire
