// The request goes to C, and C is listened to meanwhile.

#include "proxy/RequestRelay.h"

#include "FillIn.h"
#include "proxy/ErrorResponse.h"

#include <Poco/Exception.h>
#include <Poco/NumberFormatter.h>

#include <poll.h>

void RequestRelay::expectBody(BodyFraming framing)
{
    _framing = framing;
    _body = BodyDecoder(framing);
}

FieldList RequestRelay::framingFields() const
{
    if (_framing.end == BodyEnd::length)
        return {{"Content-Length", std::to_string(_framing.length)}};
    if (_framing.end == BodyEnd::lastChunk)
        return {{"Transfer-Encoding", "chunked"}};
    return {};
}

void RequestRelay::relayTo(Connection& origin)
{
    // Fill in start: 6.5 relayTo
    // No body goes on to C.
    fallBack("6.5 relayTo");
    if (!_body.isComplete())
        throw ErrorResponse(501, "This proxy does not pass on requests with a body yet.");
    origin.sendAll(_waiting);
    _waiting.clear();
    // Fill in end: 6.5
}

bool RequestRelay::awaitEither(Connection& origin)
{
    const bool toSend = !_waiting.empty();
    _talkingTo = toSend ? Peer::origin : Peer::client;
    Patience& patience = toSend ? origin.patience() : _client->patience();
    pollfd watched[] = {
        {origin.descriptor(), static_cast<short>(toSend ? POLLIN | POLLOUT : POLLIN), 0},
        {toSend ? -1 : _client->descriptor(), POLLIN, 0}};
    if (!toSend && _client->hasBytes())
        return ::poll(watched, 1, 0) > 0;

    const auto began = Patience::Clock::now();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(patience.left());
    if (::poll(watched, 2, std::max(0, static_cast<int>(left.count()))) == 0)
        throw Poco::TimeoutException(toSend ? "The other side took nothing in time."
                                            : "The other side sent nothing in time.");
    patience.use(Patience::Clock::now() - began, 0);
    return (watched[0].revents & ~POLLOUT) != 0;
}

void RequestRelay::receiveBlock()
{
    _talkingTo = Peer::client;
    const std::string_view received = _client->receive();
    if (received.empty())
        _body.connectionEnded();
    std::string block;
    // Behind the end of the body the next request may begin.
    _client->putBack(received.substr(_body.decode(received, block)));
    const bool chunked = _framing.end == BodyEnd::lastChunk;
    if (chunked && !block.empty())
        block = Poco::NumberFormatter::formatHex(block.size()) + "\r\n" + block + "\r\n";
    if (chunked && _body.isComplete())
        block += "0\r\n\r\n";
    _waiting = std::move(block);
    _talkingTo = Peer::origin;
}
