#pragma once

#include "net/Connection.h"

#include <string>

namespace proxy
{

/// A tunnel between A and C (CONNECT, RFC 9110 section 9.3.6): bytes go through as they are, both
/// ways at once, and nobody here understands them.
class Tunnel
{
public:
    Tunnel(Connection& client, Connection& origin);

    /// Passes bytes on until both sides have ended. The end of one side is passed on (so that the
    /// other one sees it, once it has got all bytes before it), and the other direction goes on.
    /// A side that takes nothing holds up its own direction only. What A has sent behind the head
    /// of its request is the first to go.
    /// Throws Poco::TimeoutException when nothing has moved for the whole patience, Poco::Exception
    /// if one side breaks the connection.
    void run();

private:
    struct Direction
    {
        Connection& from;
        Connection& to;
        std::string waiting{}; ///< received, not yet sent
        bool ended = false;    ///< and the end has been passed on

        /// What to watch for: something to receive, unless something waits to be sent.
        bool wantsToReceive() const { return !ended && waiting.empty(); }
        bool wantsToSend() const { return !waiting.empty(); }
    };

    /// Waits until one of the directions can go on. Throws Poco::TimeoutException.
    void wait() const;
    /// Receives if something is there, and sends what goes out without waiting.
    static void move(Direction& direction);

    Direction _toOrigin;
    Direction _toClient;
};

} // namespace proxy
