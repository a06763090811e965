// A connection reads one request after the other. While many steps of responses wait to be sent, it
// does not begin to read the next request, so a client that sends requests and does not read the
// responses cannot fill the origin's memory.

#include "tools/wire/Origin.h"

#include <algorithm>

namespace Wire
{

namespace
{

constexpr std::size_t mostSteps = 64;
constexpr std::size_t mostRaw = std::size_t{1} << 20;

} // namespace

struct Origin::Connection
{
    std::shared_ptr<Peer> peer;
    std::size_t index;
    std::size_t requests = 0;
    std::shared_ptr<Exchange> current; ///< whose request is being read
    bool handedOver = false;           ///< the handler was called for it
};

Exchange::Exchange(std::size_t connectionIndex, std::size_t requestNumber,
    std::shared_ptr<Peer> connectionPeer, const Message::Limits& limits)
    : request(Message::Kind::request, limits), peer(std::move(connectionPeer)),
      connection(connectionIndex), number(requestNumber)
{
}

Origin::Origin(EventLoop& loop, std::uint16_t port, Handler handler)
    : Origin(loop, port, std::move(handler), Message::Limits{})
{
}

Origin::Origin(EventLoop& loop, std::uint16_t port, Handler handler, const Message::Limits& limits)
    : _loop(loop), _handler(std::move(handler)), _limits(limits),
      _listener(loop, port, [this](int descriptor) { accept(descriptor); })
{
}

Origin::~Origin()
{
    // A peer may outlive the origin, in an exchange that is kept.
    for (const auto& connection : _connections)
    {
        connection->peer->whenChanged({});
        if (connection->current)
            connection->current->whenOver = {};
    }
}

void Origin::accept(int descriptor)
{
    // No peer is inside its own ready() here, so those that are over can be destroyed.
    std::erase_if(_connections, [](const auto& old) { return old->peer->over(); });

    auto connection = std::make_shared<Connection>();
    connection->peer = std::make_shared<Peer>(_loop, descriptor);
    connection->index = _accepted++;
    _connections.push_back(connection);
    connection->peer->whenChanged([this, &reader = *connection] { serve(reader); });
}

std::vector<std::shared_ptr<Peer>> Origin::open() const
{
    std::vector<std::shared_ptr<Peer>> peers;
    for (const auto& connection : _connections)
    {
        if (!connection->peer->over())
            peers.push_back(connection->peer);
    }
    return peers;
}

void Origin::serve(Connection& connection)
{
    readRequests(connection);
    auto& peer = *connection.peer;
    if (_closesWithClient && peer.end() == End::ended && peer.sentAll() && !peer.over())
        peer.finish();
}

void Origin::readRequests(Connection& connection)
{
    while (connection.current || beginRequest(connection))
    {
        readOn(connection);
        if (!connection.current->request.over())
            return;
        const bool broken = connection.current->request.broken();
        connection.current.reset();
        if (broken)
        {
            // After a broken request it is unknown where the next one begins.
            connection.peer->consume(connection.peer->received().size());
            connection.peer->sink([](std::string_view) {});
            return;
        }
    }
}

bool Origin::beginRequest(Connection& connection)
{
    if (connection.peer->received().empty() || connection.peer->stepsLeft() > mostSteps)
        return false;
    connection.current = std::make_shared<Exchange>(
        connection.index, connection.requests++, connection.peer, _limits);
    connection.handedOver = false;
    return true;
}

void Origin::readOn(Connection& connection)
{
    const auto exchange = connection.current;
    auto& request = exchange->request;
    const auto taken = request.feed(connection.peer->received());
    const auto room = mostRaw - exchange->raw.size();
    exchange->raw.append(connection.peer->received(), 0, std::min(taken, room));
    connection.peer->consume(taken);
    if (!request.over() && connection.peer->end() != End::open)
        request.sawEnd(connection.peer->end() == End::reset);

    if (!connection.handedOver && (request.headIsComplete() || request.broken()))
    {
        connection.handedOver = true;
        _handler(exchange);
    }
    else if (request.over() && exchange->whenOver)
        std::exchange(exchange->whenOver, {})();
}

} // namespace Wire
