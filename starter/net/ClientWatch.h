#pragma once

#include "Poll.h"

#include <chrono>
#include <optional>

namespace proxy
{

/// Notices that a client leaves while the proxy has nothing to send to it.
///
/// A client that closes its connection and one that only ends its side, and still reads, look the
/// same until the proxy sends something: the first answers with a reset. So the end of the client's
/// side is a suspicion, and only a reset is a proof.
class ClientWatch
{
public:
    /// `descriptor`: the client's connection.
    explicit ClientWatch(int descriptor) : _descriptor(descriptor) {}

    enum class Presence
    {
        here,
        ended, ///< it has ended its side a moment ago
        away,  ///< it has ended its side a second ago: most clients that do so have left
        gone,  ///< the connection has been reset
    };
    Presence look();

    /// What poll() should watch for on the descriptor. An end that has been seen is left out: it
    /// would be reported again and again.
    short events() const { return _ended ? 0 : POLLRDHUP; }

private:
    static constexpr std::chrono::seconds grace{1};

    int _descriptor;
    std::optional<SteadyClock::time_point> _ended; ///< when the end of its side was seen
};

} // namespace proxy
