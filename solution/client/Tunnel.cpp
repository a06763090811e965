// Two directions, one poll().

#include "client/Tunnel.h"

#include "FillIn.h"
#include "Poll.h"

#include <Poco/Exception.h>

namespace proxy
{

Tunnel::Tunnel(Connection& client, Connection& origin, const Signals& signals)
    : _toOrigin{client, origin, Peer::client, Peer::origin}, _toClient{origin, client, Peer::origin,
                                                                 Peer::client},
      _rate(signals)
{
}

void Tunnel::run()
{
    // Fill in start: 6.7 run
    for (;;)
    {
        move(_toOrigin);
        move(_toClient);
        if (_toOrigin.ended && _toClient.ended)
            return;
        wait();
    }
    // Fill in end: 6.7
}

void Tunnel::move(Direction& direction)
{
    if (direction.wantsToReceive() && !direction.from.isQuiet())
    {
        direction.waiting = blaming(direction.sender, [&] { return direction.from.receive(); });
        direction.received += direction.waiting.size();
        direction.ended = direction.waiting.empty();
        if (direction.ended)
            direction.to.endSending();
    }
    if (direction.wantsToSend())
    {
        const auto send = [&]
        {
            return direction.to.sendNow(direction.waiting);
        };
        direction.waiting.erase(0, blaming(direction.receiver, send));
    }
}

void Tunnel::requirePace()
{
    if (!_rate.isKept(_toOrigin.received + _toClient.received))
        throw Poco::TimeoutException(
            "Too little passed through the tunnel while another client needed its place.");
}

void Tunnel::wait()
{
    const auto events = [](const Direction& in, const Direction& out)
    {
        return static_cast<short>(
            (in.wantsToReceive() ? POLLIN : 0) | (out.wantsToSend() ? POLLOUT : 0));
    };
    const auto descriptor = [](const Connection& connection, short wanted)
    {
        // A side that has closed would be reported again and again.
        return wanted == 0 ? -1 : connection.descriptor();
    };
    const short ofClient = events(_toOrigin, _toClient);
    const short ofOrigin = events(_toClient, _toOrigin);
    pollfd watched[] = {{descriptor(_toOrigin.from, ofClient), ofClient, 0},
        {descriptor(_toClient.from, ofOrigin), ofOrigin, 0}};
    const auto deadline = SteadyClock::now() + _toOrigin.from.budget().whole();
    if (pollUntil(watched, deadline, [this] { requirePace(); }) == 0)
        throw Poco::TimeoutException("Nothing passed through the tunnel in time.");
}

} // namespace proxy
