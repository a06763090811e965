// Ages go on without a message, and a child may end later than its connection: so it looks from time
// to time, too.

#include "tools/picture/ProxyWatch.h"

namespace Picture
{

namespace
{

constexpr auto lookInterval = std::chrono::milliseconds(100);
constexpr auto listInterval = std::chrono::seconds(1);

} // namespace

ProxyWatch::ProxyWatch(
    Wire::EventLoop& loop, PageServer& page, pid_t proxy, const std::string& cache)
    : _loop(loop), _page(page), _processes(proxy),
      _cache(loop, cache, [this](const std::string& text) { _page.show("cache", quoted(text)); })
{
    _loop.add(*this);
}

ProxyWatch::~ProxyWatch()
{
    _loop.remove(*this);
}

void ProxyWatch::messagePasses()
{
    if (_page.isWatched() && _processes.look())
        _page.show("processes", _processes.json());
}

Wire::Deadline ProxyWatch::wakeAt() const
{
    return _page.isWatched() ? _nextLook : Wire::Deadline::max();
}

void ProxyWatch::ready(short)
{
    const auto now = Wire::Clock::now();
    _nextLook = now + lookInterval;
    messagePasses();
    if (now < _nextList)
        return;
    _nextList = now + listInterval;
    _cache.list();
}

} // namespace Picture
