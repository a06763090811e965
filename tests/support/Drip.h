#pragma once

#include "tools/origin/EventLoop.h"

#include <functional>
#include <string>
#include <utility>

namespace Plays
{

/// Sends a text byte by byte, over and over, a byte each 50 ms, as long as it lives and the other
/// side listens.
class Drip : public Wire::Watcher
{
public:
    /// `send` sends one byte; it answers false when there is nobody to send to any more.
    Drip(Wire::EventLoop& loop, std::string text, std::function<bool(char)> send)
        : _loop(loop), _text(std::move(text)), _send(std::move(send)), _next(Wire::Clock::now())
    {
        _loop.add(*this);
    }
    ~Drip() override { _loop.remove(*this); }
    Drip(const Drip&) = delete;
    Drip& operator=(const Drip&) = delete;

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    Wire::Deadline wakeAt() const override { return _next; }
    void ready(short) override
    {
        _next = _send(_text[_at]) ? Wire::Clock::now() + gap : Wire::Deadline::max();
        _at = (_at + 1) % _text.size();
    }

private:
    static constexpr std::chrono::milliseconds gap{50};

    Wire::EventLoop& _loop;
    std::string _text;
    std::function<bool(char)> _send;
    Wire::Deadline _next;
    std::size_t _at = 0;
};

} // namespace Plays
