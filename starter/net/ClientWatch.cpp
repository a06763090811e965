// Is the client still there?

#include "net/ClientWatch.h"

namespace proxy
{

ClientWatch::Presence ClientWatch::look()
{
    const auto now = SteadyClock::now();
    pollfd watched[] = {{_descriptor, POLLRDHUP, 0}};
    if (pollUntil(watched, now) == 0)
        return Presence::here;
    if ((watched[0].revents & ~POLLRDHUP) != 0)
        return Presence::gone;
    if (!_ended)
        _ended = now;
    return now < *_ended + grace ? Presence::ended : Presence::away;
}

} // namespace proxy
