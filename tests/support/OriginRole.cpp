// C in its three modes. In each of them the rest of the harness sees exchanges, so that `C>B:` and
// `C closes` mean the same for an HTTP server and for the far end of a tunnel.
#include "tests/support/OriginRole.h"

#include "tests/support/Text.h"

namespace Plays
{

OriginRole::OriginRole(Wire::EventLoop& loop, Mode mode) : _loop(loop)
{
    switch (mode)
    {
    case Mode::Http:
        serve(0);
        break;
    case Mode::Raw:
        _listener.emplace(loop, std::uint16_t{0},
            [this, &loop](int descriptor)
            {
                const std::size_t index = _connections++;
                _pending.push_back(std::make_shared<Wire::Exchange>(index, 0,
                    std::make_shared<Wire::Peer>(loop, descriptor), Wire::Message::Limits{}));
            });
        break;
    case Mode::Deaf:
        _deaf.emplace();
        break;
    }
}

void OriginRole::serve(std::uint16_t port)
{
    _origin.emplace(_loop, port,
        [this](const std::shared_ptr<Wire::Exchange>& exchange) { _pending.push_back(exchange); });
}

std::uint16_t OriginRole::port() const
{
    if (_origin)
        return _origin->port();
    return _listener ? _listener->port() : _deaf->port();
}

void OriginRole::goDown()
{
    if (_deaf)
        throw TextFault("a deaf origin cannot go down");
    _origin ? _origin->goDown() : _listener->goDown();
}

void OriginRole::comeBack()
{
    if (!_deaf)
        return _origin ? _origin->comeBack() : _listener->comeBack();
    const std::uint16_t place = port();
    _deaf.reset();
    serve(place);
}

std::size_t OriginRole::connections() const
{
    return _origin ? _origin->accepted() : _connections;
}

std::vector<std::shared_ptr<Wire::Peer>> OriginRole::open() const
{
    if (_origin)
        return _origin->open();
    std::vector<std::shared_ptr<Wire::Peer>> peers;
    if (_current)
        peers.push_back(_current->peer);
    for (const std::shared_ptr<Wire::Exchange>& exchange : _pending)
        peers.push_back(exchange->peer);
    return peers;
}

void OriginRole::leave()
{
    if (_current)
        _current->peer->closeNow();
    for (const std::shared_ptr<Wire::Exchange>& exchange : _pending)
        exchange->peer->closeNow();
    if (!_origin)
        return;
    for (const std::shared_ptr<Wire::Peer>& peer : _origin->open())
        peer->closeNow();
}

} // namespace Plays
