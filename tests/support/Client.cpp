// A's side of a connection. It reads responses one after the other; to know where one ends it has
// to remember what was asked, because a response to HEAD has no body whatever its fields say.
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
    _answer.reset();
    _asking.reset();
    _requests.clear();
    _brokeOff = false;
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
    const bool hasFinal = answerIsOver() && !_answer->interim();
    return _spoke && (!hasFinal || _requests.size() > 1);
}

bool Client::opensTunnel() const
{
    return _answer && _answer->complete() && _answer->status() / 100 == 2 &&
           _answer->kind() == Wire::Message::Kind::responseToConnect;
}

void Client::nextAnswer()
{
    _tunnel = opensTunnel();
    // An interim response leaves the request open: what comes next answers the same one.
    const bool final = !_answer || _answer->broken() || !_answer->interim();
    if (final && !_requests.empty())
        _requests.pop_front();
    _answer.reset();
    _cutShort = false;
    _recorded = false;
    _spoke = _asking || !_requests.empty();
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

/// Reads along in what A sends, to learn what is asked.
void Client::note(std::string_view sent)
{
    while (!sent.empty())
    {
        // What follows CONNECT is no HTTP.
        if (_tunnel || (!_asking && !_requests.empty() && _requests.back().method == "CONNECT"))
            return;
        if (!_asking)
        {
            _asking.emplace(Wire::Message::Kind::request);
            _noted = false;
        }
        sent.remove_prefix(_asking->feed(sent));
        if (!_noted && (!_asking->method().empty() || _asking->over()))
        {
            _requests.push_back({_asking->method(), _asking->version()});
            _noted = true;
        }
        if (!_asking->over())
            return;
        _brokeOff = _asking->broken();
        _asking.reset();
        if (_brokeOff) // nobody knows where the next one begins
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
    if (!_answer && (!_unread.empty() || ended))
        _answer = std::make_unique<Wire::Message>(nextKind());
    if (!_answer)
        return;
    if (!_unread.empty() && !_answer->over())
        _unread.erase(0, _answer->feed(_unread));
    if (ended && !_answer->over())
    {
        _answer->sawEnd(_peer->end() == Wire::End::reset);
        _cutShort = _answer->broken();
    }
    if (_unread.size() > mostBehind)
        _unread.resize(mostBehind);
}

} // namespace Plays
