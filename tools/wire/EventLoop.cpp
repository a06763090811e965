// Each round takes a snapshot of the watchers, by their serial numbers, waits, and serves them. A
// watcher that is removed meanwhile is no longer found under its number, and one that is added is
// served in the next round: so ready() may add and remove any watcher.

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

/// The time from `now` to `until` as a timeout for poll(2), rounded up: waking early would make the
/// loop spin.
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
        const short revents = count > 0 ? descriptors[i].revents : short{0};
        if (revents != 0 || found->second->wakeAt() <= Clock::now())
            found->second->ready(revents);
    }
}

} // namespace Wire
