// poll(2) takes a duration, and a signal makes it start over. With a deadline the wait ends on
// time.

#include "Poll.h"

#include <Poco/Exception.h>

#include <algorithm>
#include <cerrno>

namespace proxy
{

namespace
{

void (*taskBeforeWait)() = nullptr;

} // namespace

void beforeEachWait(void (*task)())
{
    taskBeforeWait = task;
}

int pollUntil(std::span<pollfd> watched, SteadyClock::time_point deadline)
{
    if (taskBeforeWait != nullptr && deadline > SteadyClock::now())
        taskBeforeWait();
    for (;;)
    {
        // Rounded up: a wait that ends too early would only begin again.
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now());
        const int ready = ::poll(watched.data(), watched.size(),
            static_cast<int>(std::max(left.count(), std::chrono::milliseconds::rep{0})));
        if (ready >= 0)
            return ready;
        if (errno != EINTR)
            throw Poco::IOException("poll failed", errno);
    }
}

int pollUntil(std::span<pollfd> watched, SteadyClock::time_point deadline, const WhileWaiting& look)
{
    if (!look)
        return pollUntil(watched, deadline);
    for (;;)
    {
        look();
        const auto now = SteadyClock::now();
        const int ready =
            pollUntil(watched, std::min<SteadyClock::time_point>(deadline, now + lookAgain));
        if (ready > 0 || SteadyClock::now() >= deadline)
            return ready;
    }
}

bool isReadable(int descriptor)
{
    pollfd watched[] = {{descriptor, POLLIN, 0}};
    return pollUntil(watched, SteadyClock::now()) > 0;
}

} // namespace proxy
