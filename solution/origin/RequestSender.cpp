// Sends the request to the origin, and listens to the origin at the same time.

#include "origin/RequestSender.h"

#include "FillIn.h"
#include "Poll.h"
#include "http/Trailers.h"
#include "response/ErrorResponse.h"

#include <Poco/Exception.h>
#include <Poco/NumberFormatter.h>

#include <exception>

namespace proxy
{

void RequestSender::expectBody(BodyFraming framing, std::vector<std::string> connectionOptions)
{
    _connectionOptions = std::move(connectionOptions);
    _framing = framing;
    _body = BodyDecoder(framing);
}

FieldList RequestSender::framingFields() const
{
    if (_framing.end == BodyEnd::length)
        return {{"Content-Length", std::to_string(_framing.length)}};
    if (_framing.end == BodyEnd::lastChunk)
        return {{"Transfer-Encoding", "chunked"}};
    return {};
}

void RequestSender::relayTo(Connection& origin, const WhileWaiting& look)
{
    struct OnlyHere
    {
        WhileWaiting& member;
        ~OnlyHere() { member = nullptr; }
    } const onlyHere{_look};
    _look = look;
    relayTo(origin);
}

void RequestSender::relayTo(Connection& origin)
{
    // Fill in start: 6.5 relayTo
    try
    {
        while (!isComplete())
        {
            if (!_waiting.empty())
                _waiting.erase(0, origin.sendNow(_waiting));
            if (isComplete() || origin.hasBytes() || awaitEither(origin))
                break;
            if (_waiting.empty())
                receiveBlock();
        }
    }
    catch (const Poco::IOException&)
    {
        // The origin takes no more. Usually it has said why before it closed the connection.
    }
    // Fill in else
    // // The body is received, but not forwarded to the origin.
    // fallBack("6.5 relayTo");
    // const bool hasBody = !_body.isComplete();
    // while (!_body.isComplete())
    //     receiveBlock();
    // if (hasBody)
    //     throw ErrorResponse(501, "This proxy does not forward requests with a body yet.");
    // origin.sendAll(_waiting);
    // _waiting.clear();
    // Fill in end: 6.5
}

void RequestSender::relayNow(Connection& origin)
{
    try
    {
        if (waitsForClient() && (_client->hasBytes() || isReadable(_client->descriptor())))
            receiveBlock();
        if (waitsForOrigin())
            _waiting.erase(0, origin.sendNow(_waiting));
    }
    catch (const std::exception&)
    {
        // The client has seen a refusal, perhaps, and the origin may still send the rest of it.
        _isGivenUp = true;
    }
}

void RequestSender::useTimeOfClient(SteadyClock::duration waited)
{
    _client->budget().use(waited, 0);
    _isGivenUp = _client->budget().isUsedUp();
}

bool RequestSender::awaitEither(Connection& origin)
{
    const bool toSend = !_waiting.empty();
    ReceiveBudget& budget = toSend ? origin.budget() : _client->budget();
    pollfd watched[] = {
        {origin.descriptor(), static_cast<short>(toSend ? POLLIN | POLLOUT : POLLIN), 0},
        {toSend ? -1 : _client->descriptor(), POLLIN, 0}};
    if (!toSend && _client->hasBytes())
        return isReadable(origin.descriptor());

    const auto began = SteadyClock::now();
    if (pollUntil(watched, budget.deadline(), _look) == 0)
        blaming(toSend ? Peer::origin : Peer::client,
            [toSend]
            {
                throw Poco::TimeoutException(
                    toSend ? "The other side took nothing in time."
                           : "The other side did not send the whole message in time.");
            });
    budget.use(SteadyClock::now() - began, 0);
    return (watched[0].revents & ~POLLOUT) != 0;
}

void RequestSender::receiveBlock()
{
    blaming(Peer::client, [this] { receiveBlamed(); });
}

void RequestSender::receiveBlamed()
{
    const std::string_view received = _client->receive();
    _received += received.size();
    if (received.empty())
        _body.connectionEnded();
    std::string block;
    // Behind the end of the body the next request may begin.
    _client->putBack(received.substr(_body.decode(received, block)));
    const bool chunked = _framing.end == BodyEnd::lastChunk;
    if (chunked && !block.empty())
        block = Poco::NumberFormatter::formatHex(block.size()) + "\r\n" + block + "\r\n";
    if (chunked && _body.isComplete())
        block += formatLastChunk(forwardableTrailers(_body.trailers(), _connectionOptions));
    _waiting = std::move(block);
}

} // namespace proxy
