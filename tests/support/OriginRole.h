#pragma once

#include "tests/support/DeafPort.h"
#include "tests/support/Play.h"
#include "tools/wire/Origin.h"

#include <deque>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Plays
{

/// An origin C: it receives requests from B, and sends only what the play says.
class OriginRole
{
public:
    enum class Mode
    {
        Http,
        Raw, ///< accepts connections, and does not interpret their bytes; an exchange is a connection
        Deaf ///< does not respond to attempts to connect
    };

    OriginRole(Wire::EventLoop& loop, Mode mode);

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] bool isRaw() const { return _listener.has_value(); }
    void goDown();
    /// A deaf origin speaks HTTP from now on. Those that have tried to connect try again by themselves,
    /// a second after they began.
    void comeBack();

    /// How many connections it has accepted, and those of them that are open.
    [[nodiscard]] std::size_t connections() const;
    [[nodiscard]] std::vector<std::shared_ptr<Wire::Peer>> open() const;

    /// Closes all its connections.
    void leave();
    /// From now on closes a connection once B has ended its side of it. Not for a raw or deaf origin.
    void closeWithClient() { _origin->closeWithClient(); }

    /// The requests that no line of the play has taken yet, in the order of their arrival.
    [[nodiscard]] const std::deque<std::shared_ptr<Wire::Exchange>>& pending() const
    {
        return _pending;
    }

    /// The first of them becomes the current one.
    const std::shared_ptr<Wire::Exchange>& takeFirst()
    {
        _current = _pending.front();
        _pending.pop_front();
        return _current;
    }

    /// Drops the last of them.
    void forgetLast() { _pending.pop_back(); }

    /// The exchange to which C's next message belongs; nullptr before the first one.
    [[nodiscard]] const std::shared_ptr<Wire::Exchange>& current() const { return _current; }

    /// Notes that C does not close its connection after the next response.
    void keepOnce() { _keepsOnce = true; }
    bool takeKeepOnce() { return std::exchange(_keepsOnce, false); }

private:
    void serve(std::uint16_t port);

    Wire::EventLoop& _loop;
    std::deque<std::shared_ptr<Wire::Exchange>> _pending;
    std::shared_ptr<Wire::Exchange> _current;
    bool _keepsOnce = false;
    std::size_t _connections = 0;
    // One of these, depending on the mode.
    std::optional<Wire::Origin> _origin;
    std::optional<Wire::Listener> _listener;
    std::optional<DeafPort> _deaf;
};

} // namespace Plays
