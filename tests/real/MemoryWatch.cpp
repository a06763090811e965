// Polls the memory of B's processes.

#include "tests/real/MemoryWatch.h"

#include "tests/support/ProcessResources.h"

#include <algorithm>

namespace Real
{

MemoryWatch::MemoryWatch(Wire::EventLoop& loop, const Support::ProxyProcess& proxy)
    : _loop(loop), _proxy(proxy)
{
    _loop.add(*this);
}

void MemoryWatch::ready(short)
{
    for (const pid_t process : _proxy.processes())
        _peak = std::max(_peak, Support::peakMemory(process));
    _next = Wire::Clock::now() + std::chrono::milliseconds(20);
}

} // namespace Real
