// A and C, which only send and receive bytes.

#include "tests/differential/ClientAndOrigin.h"

#include "tests/support/Text.h"

#include <algorithm>
#include <charconv>

namespace Differential
{

namespace
{

/// The responses on A's connection, one after another.
class Responses
{
public:
    Responses(const std::vector<Request>& requests, std::size_t first)
        : _requests(requests), _first(first)
    {
    }

    void read(Wire::Peer& peer)
    {
        while (!over() && (!peer.received().empty() || peer.end() != Wire::End::open))
        {
            if (!_message)
                _message = std::make_unique<Wire::Message>(nextKind());
            peer.consume(_message->feed(peer.received()));
            if (!_message->over() && peer.end() != Wire::End::open)
                _message->sawEnd(peer.end() == Wire::End::reset);
            if (!_message->over())
                return;
            judge();
            _message.reset();
        }
    }

    bool over() const { return _answered == _requests.size() || !_failure.empty(); }

    PipelineResult outcome() const
    {
        return {_answered, over() ? _failure : "no complete response came"};
    }

private:
    Wire::Message::Kind nextKind() const
    {
        return _requests[_answered].message.content.first == "HEAD"
                   ? Wire::Message::Kind::responseToHead
                   : Wire::Message::Kind::response;
    }

    void judge()
    {
        const std::string number = std::to_string(_first + _answered);
        if (_message->interim() && !_message->broken())
            return;
        if (_message->broken())
            _failure = "the response is broken: " + _message->fault();
        else if (_message->status() != 200)
            _failure = "the response is " + _message->startLine() + ": " +
                       Plays::visible(_message->body());
        else if (_message->value("Case") != number)
            _failure = "the response is the one for number " + _message->value("Case");
        else
            ++_answered;
    }

    const std::vector<Request>& _requests;
    std::size_t _first;
    std::size_t _answered = 0;
    std::unique_ptr<Wire::Message> _message;
    std::string _failure;
};

/// Sends the bytes in pieces of random size, which B may receive separately or together.
void sendInPieces(Wire::Peer& peer, std::string_view bytes, Dice& dice)
{
    while (!bytes.empty())
    {
        const auto piece = bytes.substr(0, dice.percent(50) ? bytes.size() : 1 + dice.few());
        peer.send(std::string(piece));
        bytes.remove_prefix(piece.size());
    }
}

} // namespace

PipelineResult sendPipelined(Wire::EventLoop& loop, std::uint16_t port,
    const std::vector<Request>& requests, std::size_t first, Dice& dice)
{
    const auto peer = Wire::Peer::connect(loop, port);
    std::string bytes;
    for (const Request& request : requests)
        bytes += request.message.bytes;
    sendInPieces(*peer, bytes, dice);
    Responses responses(requests, first);
    loop.runUntil(
        [&]
        {
            responses.read(*peer);
            return responses.over();
        },
        Wire::Clock::now() + std::chrono::seconds(20));
    return responses.outcome();
}

CaseOrigin::CaseOrigin(Wire::EventLoop& loop, const std::vector<Response>& responses)
    : _loop(loop), _responses(responses),
      _listener(loop, 0,
          [this](int descriptor) {
              _connections.push_back({std::make_unique<Wire::Peer>(_loop, descriptor), nullptr});
          })
{
}

void CaseOrigin::serve()
{
    for (Connection& connection : _connections)
        serve(connection);
    std::erase_if(
        _connections, [](const Connection& connection) { return connection.peer->over(); });
}

void CaseOrigin::serve(Connection& connection)
{
    Wire::Peer& peer = *connection.peer;
    while (!connection.closing && !peer.received().empty())
    {
        if (!connection.request)
            connection.request = std::make_unique<Wire::Message>(Wire::Message::Kind::request);
        peer.consume(connection.request->feed(peer.received()));
        if (!connection.request->over())
            return;
        answer(connection);
        connection.request.reset();
    }
    if (!connection.closing && peer.end() != Wire::End::open)
        peer.closeNow();
}

void CaseOrigin::answer(Connection& connection) const
{
    const Wire::Message& request = *connection.request;
    const std::string number = request.target().substr(request.target().rfind('/') + 1);
    std::size_t index = _responses.size();
    std::from_chars(number.data(), number.data() + number.size(), index);
    if (request.broken() || index >= _responses.size())
        return connection.peer->closeNow();
    connection.peer->send(_responses[index].message.bytes);
    connection.closing = _responses[index].closes || !request.keepsConnection();
    if (connection.closing)
        connection.peer->finish();
}

} // namespace Differential
