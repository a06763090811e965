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
    _methods.clear();
    _unread.clear();
    _asked = false;
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
    return _peer && _peer->end() == Wire::End::open;
}

void Client::send(std::string bytes)
{
    note(bytes);
    _asked = true;
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

void Client::nextAnswer()
{
    // An interim response leaves the request open: what comes next answers the same one.
    if (_answer && _answer->complete() && _answer->interim())
        _methods.push_front(_method);
    _answer.reset();
    _cutShort = false;
    _recorded = false;
    _asked = _asking.has_value() || !_methods.empty();
    read();
}

void Client::closeNow()
{
    _endedByB = sawEnd();
    if (_peer)
        _peer->closeNow();
    _asked = false;
    _keeps = false;
    _slow = false;
}

/// Reads along in what A sends, to learn the methods.
void Client::note(std::string_view sent)
{
    while (!sent.empty())
    {
        if (!_asking)
            _asking.emplace(Wire::Message::Kind::request);
        const std::size_t taken = _asking->feed(sent);
        sent.remove_prefix(taken);
        if (!_asking->over())
            return;
        _methods.push_back(_asking->method());
        const bool broken = _asking->broken();
        _asking.reset();
        if (broken) // nobody knows where the next one begins
            return;
    }
}

Wire::Message::Kind Client::nextKind()
{
    std::string method = _asking ? _asking->method() : "";
    if (!_methods.empty())
    {
        method = _methods.front();
        _methods.pop_front();
    }
    _method = method;
    return method == "HEAD" ? Wire::Message::Kind::responseToHead : Wire::Message::Kind::response;
}

void Client::read()
{
    _unread += _peer->take();
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
