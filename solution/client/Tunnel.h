#pragma once

#include "net/BusyRate.h"
#include "net/Connection.h"
#include "response/Blame.h"

#include <cstdint>
#include <string>

namespace proxy
{

/// A tunnel between the client and the origin (CONNECT, RFC 9110 section 9.3.6, or a 101, section
/// 15.2.2): bytes pass through unchanged, in both directions at once, and the proxy does not
/// interpret them.
class Tunnel
{
public:
    /// All must outlive the tunnel.
    Tunnel(Connection& client, Connection& origin, const Signals& signals);

    /// Relays bytes until both sides have closed. The end of one direction is passed on (so that
    /// the other side notices it, after receiving all bytes before it) while the other direction
    /// goes on. A side that takes nothing holds up only its own direction. Bytes that one side sent
    /// right after its head are relayed first. Throws Poco::TimeoutException if nothing moves for the
    /// length of the timeout, or too little once another client waits for the place of this process
    /// (net/BusyRate.h), and Blamed if one side breaks the connection.
    void run();

private:
    struct Direction
    {
        Connection& from;
        Connection& to;
        Peer sender;           ///< to blame if receiving fails
        Peer receiver;         ///< to blame if sending fails
        std::string waiting{}; ///< received, not yet sent
        std::uint64_t received = 0;
        bool ended = false; ///< and the end has been passed on

        /// What to watch for: bytes to receive, unless some are waiting to be sent.
        bool wantsToReceive() const { return !ended && waiting.empty(); }
        bool wantsToSend() const { return !waiting.empty(); }
    };

    /// Waits until one of the directions can go on. It looks only at the sockets: call move() first for
    /// bytes that have been received already. Throws Poco::TimeoutException.
    void wait();
    void requirePace();
    /// Receives what is there, and sends what can be sent without waiting.
    static void move(Direction& direction);

    Direction _toOrigin;
    Direction _toClient;
    BusyRate _rate;
};

} // namespace proxy
