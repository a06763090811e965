#pragma once

#include "tools/picture/Link.h"
#include "tools/wire/Listener.h"

#include <vector>

namespace Picture
{

/// Listens on a port, and links each connection to a program on another port of this machine.
class Relay
{
public:
    /// `opener` and `accepter` are the letters of the two sides. Port 0 takes a free one. Throws
    /// std::system_error if the port is taken.
    Relay(Wire::EventLoop& loop, Tape& tape, char opener, char accepter, std::uint16_t port);

    std::uint16_t port() const { return _listener.port(); }

    /// The port of the program. Until it is known, connections are refused.
    void connectTo(std::uint16_t port);

    /// From now on connections are refused. Those that are open go on.
    void stop() { _listener.goDown(); }
    /// True if every program to which the relay has connected has ended its side, and everything that
    /// it has sent is passed on.
    bool passedAll() const;

private:
    void accept(int descriptor);

    Wire::EventLoop& _loop;
    Tape& _tape;
    char _opener;
    char _accepter;
    std::uint16_t _target = 0;
    std::size_t _accepted = 0;
    std::vector<std::unique_ptr<Link>> _links;
    Wire::Listener _listener;
};

} // namespace Picture
