#pragma once

#include "tests/support/ProxyProcess.h"

namespace Real
{

/// While the object lives, it reads every 20 milliseconds how much memory each process of B has had
/// at most. (The kernel keeps the figure while the process lives, so only the last moment of a
/// process can be missed.)
class MemoryWatch : public Wire::Watcher
{
public:
    MemoryWatch(Wire::EventLoop& loop, const Support::ProxyProcess& proxy);
    ~MemoryWatch() override { _loop.remove(*this); }
    MemoryWatch(const MemoryWatch&) = delete;
    MemoryWatch& operator=(const MemoryWatch&) = delete;

    /// The largest of these figures, in KiB; 0 if no process was found.
    std::size_t peak() const { return _peak; }

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    void ready(short revents) override;
    Wire::Deadline wakeAt() const override { return _next; }

private:
    Wire::EventLoop& _loop;
    const Support::ProxyProcess& _proxy;
    std::size_t _peak = 0;
    Wire::Deadline _next = Wire::Deadline::min();
};

} // namespace Real
