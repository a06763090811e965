// First the head, then the body; a fault in either ends parsing.

#include "tools/wire/Message.h"

#include "tools/language/Language.h"

namespace Wire
{

Message::Message(Kind kind) : Message(kind, Limits{}) {}

Message::Message(Kind kind, const Limits& limits)
    : _kind(kind), _head(kind == Kind::request, limits.head), _body(limits.body, limits.dropBody)
{
}

std::size_t Message::feed(std::string_view bytes)
{
    std::string_view rest = bytes;
    try
    {
        if (_state == State::inHead)
            feedHead(rest);
        if (_state == State::inBody)
            _body.feed(rest);
        if (_state == State::inBody && _body.complete())
            _state = State::complete;
    }
    catch (const Fault& fault)
    {
        breakWith(fault.what());
    }
    return bytes.size() - rest.size();
}

void Message::feedHead(std::string_view& bytes)
{
    const std::string_view before = bytes;
    try
    {
        _head.feed(bytes);
    }
    catch (const Fault&)
    {
        _headBytes += before.substr(0, before.size() - bytes.size());
        throw;
    }
    _headBytes += before.substr(0, before.size() - bytes.size());
    if (!_head.complete())
        return;
    _headIsComplete = true;
    checkHost();
    const bool opensTunnel = _kind == Kind::responseToConnect && status() / 100 == 2;
    const bool isBare = _kind == Kind::responseToHead || opensTunnel;
    _body.begin(bodyFraming(_head, _kind == Kind::request, isBare));
    _state = State::inBody;
}

void Message::checkHost() const
{
    if (_kind != Kind::request)
        return;
    const std::size_t count = _head.count("Host");
    if (count > 1)
        throw Fault(Language::english(
            "the request has more than one Host field (%1)", {shown(value("Host"))}));
    if (count == 0 && version() != "HTTP/1.0")
        throw Fault(
            Language::english("the request has no Host field, which %1 requires", {version()}));
}

void Message::sawEnd(bool wasReset)
{
    const std::string ended = wasReset ? Language::english("the connection was reset")
                                       : Language::english("the connection ended");
    switch (_state)
    {
    case State::inHead:
        breakWith(begun() ? Language::english(
                                "the head has no blank line at its end: %1 before it", {ended})
                          : Language::english("%1 before the first byte", {ended}));
        break;
    case State::inBody:
    {
        const std::string missing = _body.missing(wasReset);
        if (missing.empty())
            _state = State::complete;
        else
            breakWith(missing);
        break;
    }
    case State::complete:
    case State::broken:
        break;
    }
}

void Message::breakWith(const std::string& fault)
{
    _state = State::broken;
    _fault = fault;
}

bool Message::keepsConnection() const
{
    if (framing() == Framing::untilClose || has("Connection", "close"))
        return false;
    return version() != "HTTP/1.0" || has("Connection", "keep-alive");
}

} // namespace Wire
