#pragma once

#include "tools/wire/EventLoop.h"

#include <initializer_list>

namespace Wire
{

/// Reads signals from a descriptor, so that they arrive between two events of the loop.
class Signals : public Watcher
{
public:
    /// From now on these signals interrupt nothing in this thread.
    Signals(EventLoop& loop, std::initializer_list<int> signals);
    ~Signals() override;
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

    /// True once one of the signals has arrived.
    bool arrived() const { return _arrived; }

    int descriptor() const override { return _arrived ? -1 : _descriptor; }
    short wanted() const override;
    void ready(short revents) override;

private:
    EventLoop& _loop;
    int _descriptor = -1;
    bool _arrived = false;
};

} // namespace Wire
