#pragma once

#include "tools/wire/EventLoop.h"

#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace Plays
{

/// Sends a text slowly, with a pause between two pieces, while the object lives and the other side reads.
class SlowSender : public Wire::Watcher
{
public:
    using Send = std::function<bool(std::string_view)>;

    /// With `times` above 0, each piece is the whole text, and there are that many. With 0, each
    /// piece is one byte, and the text begins again after its end. `send` returns false when the
    /// other side no longer reads.
    SlowSender(Wire::EventLoop& loop, std::string text, std::size_t times,
        std::chrono::milliseconds pause, Send send)
        : _loop(loop), _text(std::move(text)), _times(times), _pause(pause), _send(std::move(send)),
          _next(Wire::Clock::now())
    {
        _loop.add(*this);
    }
    ~SlowSender() override { _loop.remove(*this); }
    SlowSender(const SlowSender&) = delete;
    SlowSender& operator=(const SlowSender&) = delete;

    int descriptor() const override { return -1; }
    short wanted() const override { return 0; }
    Wire::Deadline wakeAt() const override { return _next; }
    void ready(short) override
    {
        const std::string_view text = _text;
        const bool listens = _send(_times > 0 ? text : text.substr(_sent % text.size(), 1));
        ++_sent;
        _next = listens && _sent != _times ? Wire::Clock::now() + _pause : Wire::Deadline::max();
    }

private:
    Wire::EventLoop& _loop;
    std::string _text;
    std::size_t _times;
    std::chrono::milliseconds _pause;
    Send _send;
    Wire::Deadline _next;
    std::size_t _sent = 0; ///< pieces
};

} // namespace Plays
