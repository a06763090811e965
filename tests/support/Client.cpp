// A's side of a connection. To know where a response ends, the client has to remember what it
// requested: a response to HEAD has no body, whatever its fields say.
#include "tests/support/Client.h"

namespace Plays
{

namespace
{

constexpr int smallBuffer = 4096;
constexpr std::size_t little = 64UL << 10U;
constexpr std::size_t mostBehind = 1UL << 20U;

} // namespace

void Client::connect(std::uint16_t port)
{
    _peer.reset();
    _response.reset();
    _sending.reset();
    _requests.clear();
    _sentInvalid = false;
    _unread.clear();
    _spoke = false;
    _tunnel = false;
    _cutShort = false;
    _recorded = false;
    _endedByB = false;
    _peer = Wire::Peer::connect(_loop, port, {_slow ? smallBuffer : 0, 0});
    _peer->whenChanged([this] { read(); });
    if (_slow)
        _peer->hold();
}

bool Client::isOpen() const
{
    return _peer && (_tunnel ? !_peer->over() : _peer->end() == Wire::End::open);
}

void Client::send(std::string bytes)
{
    note(bytes);
    _spoke = true;
    _peer->send(std::move(bytes));
}

void Client::readOn()
{
    if (_peer && _peer->held())
        _peer->release(little);
}

bool Client::sawEnd() const
{
    return _peer && _peer->end() != Wire::End::open && _peer->end() != Wire::End::closedHere;
}

bool Client::waits() const
{
    const bool hasFinal = responseIsOver() && !_response->interim();
    return _spoke && (!hasFinal || _requests.size() > 1);
}

bool Client::opensTunnel() const
{
    return _response && _response->complete() && _response->status() / 100 == 2 &&
           _response->kind() == Wire::Message::Kind::responseToConnect;
}

void Client::nextResponse()
{
    _tunnel = opensTunnel();
    // After an interim response, the next one belongs to the same request.
    const bool final = !_response || _response->broken() || !_response->interim();
    if (final && !_requests.empty())
        _requests.pop_front();
    _response.reset();
    _cutShort = false;
    _recorded = false;
    _spoke = _sending || !_requests.empty();
    read();
}

void Client::closeNow()
{
    _endedByB = sawEnd();
    if (_peer)
        _peer->closeNow();
    _spoke = false;
    _keeps = false;
    _slow = false;
}

/// Reads the bytes that A sends, to learn the method and version of each request.
void Client::note(std::string_view sent)
{
    while (!sent.empty())
    {
        // The bytes after CONNECT are not HTTP.
        if (_tunnel || (!_sending && !_requests.empty() && _requests.back().method == "CONNECT"))
            return;
        if (!_sending)
        {
            _sending.emplace(Wire::Message::Kind::request);
            _noted = false;
        }
        sent.remove_prefix(_sending->feed(sent));
        if (!_noted && (!_sending->method().empty() || _sending->over()))
        {
            _requests.push_back({_sending->method(), _sending->version()});
            _noted = true;
        }
        if (!_sending->over())
            return;
        _sentInvalid = _sending->broken();
        _sending.reset();
        if (_sentInvalid) // the next request could begin anywhere
            return;
    }
}

Wire::Message::Kind Client::nextKind() const
{
    const std::string method = _requests.empty() ? "" : _requests.front().method;
    if (method == "HEAD")
        return Wire::Message::Kind::responseToHead;
    return method == "CONNECT" ? Wire::Message::Kind::responseToConnect
                               : Wire::Message::Kind::response;
}

void Client::read()
{
    _unread += _peer->take();
    if (_tunnel)
        return;
    const bool ended = sawEnd();
    if (!_response && (!_unread.empty() || ended))
        _response = std::make_unique<Wire::Message>(nextKind());
    if (!_response)
        return;
    if (!_unread.empty() && !_response->over())
        _unread.erase(0, _response->feed(_unread));
    if (ended && !_response->over())
    {
        _response->sawEnd(_peer->end() == Wire::End::reset);
        _cutShort = _response->broken();
    }
    if (_unread.size() > mostBehind)
        _unread.resize(mostBehind);
}

} // namespace Plays
