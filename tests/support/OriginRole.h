#pragma once

#include "tests/support/DeafPort.h"
#include "tests/support/Play.h"
#include "tools/wire/Origin.h"

#include <deque>
#include <memory>
#include <optional>
#include <utility>

namespace Plays
{

/// C: takes what B asks, and answers only what the play says.
class OriginRole
{
public:
    enum class Manner
    {
        Http,
        Raw, ///< takes connections, and bytes that have no substitution; an exchange is a
             ///< connection
        Deaf ///< nobody can connect
    };

    OriginRole(Wire::EventLoop& loop, Manner manner);

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] bool isRaw() const { return _listener.has_value(); }
    void goDown();
    void comeBack();

    /// Ends all its connections.
    void leave();

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
    std::size_t _connections = 0;
    // One of these, as its manner is.
    std::optional<Wire::Origin> _origin;
    std::optional<Wire::Listener> _listener;
    std::optional<DeafPort> _deaf;
};

} // namespace Plays
