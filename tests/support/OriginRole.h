#pragma once

#include "tests/support/Play.h"
#include "tools/origin/Origin.h"

#include <deque>
#include <memory>
#include <utility>

namespace Plays
{

/// C: takes what B asks, and answers only what the play says.
class OriginRole
{
public:
    explicit OriginRole(Wire::EventLoop& loop)
        : _origin(loop, 0,
              [this](const std::shared_ptr<Wire::Exchange>& exchange)
              { _asked.push_back(exchange); })
    {
    }

    [[nodiscard]] std::uint16_t port() const { return _origin.port(); }
    void goDown() { _origin.goDown(); }
    void comeBack() { _origin.comeBack(); }

    /// Requests that no line of the play has taken yet, the first one first.
    [[nodiscard]] const std::deque<std::shared_ptr<Wire::Exchange>>& asked() const
    {
        return _asked;
    }

    /// The first of them becomes the one that C answers.
    const std::shared_ptr<Wire::Exchange>& takeFirst()
    {
        _current = _asked.front();
        _asked.pop_front();
        return _current;
    }

    /// The last of them is dealt with.
    void forgetLast() { _asked.pop_back(); }

    /// The exchange that C's next words belong to; nullptr before the first.
    [[nodiscard]] const std::shared_ptr<Wire::Exchange>& current() const { return _current; }

    /// The next answer is not followed by a close.
    void keepOnce() { _keepsOnce = true; }
    bool takeKeepOnce() { return std::exchange(_keepsOnce, false); }

private:
    std::deque<std::shared_ptr<Wire::Exchange>> _asked;
    std::shared_ptr<Wire::Exchange> _current;
    bool _keepsOnce = false;
    Wire::Origin _origin;
};

} // namespace Plays
