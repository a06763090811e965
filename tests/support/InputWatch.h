#pragma once

#include "tools/wire/EventLoop.h"

#include <functional>
#include <poll.h>
#include <utility>

namespace Support
{

/// Watches one descriptor for input until it is destroyed or stopped, and calls `input` each time.
class InputWatch : public Wire::Watcher
{
public:
    InputWatch(Wire::EventLoop& loop, int descriptor, std::function<void()> input)
        : _loop(loop), _descriptor(descriptor), _input(std::move(input))
    {
        _loop.add(*this);
    }
    ~InputWatch() override { _loop.remove(*this); }
    InputWatch(const InputWatch&) = delete;
    InputWatch& operator=(const InputWatch&) = delete;

    int descriptor() const override { return _descriptor; }
    short wanted() const override { return POLLIN; }
    void ready(short) override { _input(); }
    void stop() { _descriptor = -1; }

private:
    Wire::EventLoop& _loop;
    int _descriptor;
    std::function<void()> _input;
};

} // namespace Support
