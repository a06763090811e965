// At the limit on children, the slowest yield.

#include "net/BusyRate.h"

namespace proxy
{

bool BusyRate::isKept(std::uint64_t bytes)
{
    if (!_signals.isPending())
        return true;
    const auto now = SteadyClock::now();
    if (!_last || bytes >= _last->bytes + leastBytes)
        _last = Mark{bytes, now};
    return now < _last->at + window;
}

} // namespace proxy
