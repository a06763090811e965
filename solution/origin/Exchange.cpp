// The talk with C:
//
//     ask -> askAgain, askNow -> finalResponse
//     relay -> keepIdleOrigin

#include "origin/Exchange.h"

#include "BadMessage.h"
#include "Clock.h"
#include "Log.h"
#include "http/Forwarding.h"
#include "http/Persistence.h"
#include "net/OriginServer.h"
#include "origin/BodyRelay.h"
#include "origin/Delivery.h"
#include "response/ErrorResponse.h"

#include <algorithm>

namespace proxy
{

namespace
{

/// Each one may take all of our patience; nobody honest sends so many.
constexpr int mostInterim = 100;

} // namespace

Exchange::Exchange(
    RequestSender& sent, ResponseWriter* client, const Services& services, Peer& talkingTo)
    : _sent(sent), _client(client), _services(services), _talkingTo(talkingTo)
{
}

ResponseHead Exchange::ask(
    const RequestHead& request, const RequestTarget& target, Peer unknownName)
{
    _request = request;
    _target = target;
    std::string head = askAgain();
    if (head.empty())
    {
        _origin = connect(target, _services.options, _talkingTo, unknownName);
        head = askNow();
    }
    ResponseHead response = finalResponse(std::move(head));
    addDate(response.fields);
    return response;
}

Connection Exchange::connect(
    const RequestTarget& target, const Options& options, Peer& talkingTo, Peer unknownName)
{
    Log::line("Creating socket on proxyserver");
    Log::line("Host Name: " + target.host);
    talkingTo = unknownName;
    const auto addresses = OriginServer(target.host, target.port, options.connectTo).addresses();
    talkingTo = Peer::origin;
    if (isThisProxy(addresses, options))
        throw ErrorResponse(502, "That is this proxy itself: it would wait for its own answer.");
    Connection origin = OriginServer::connect(addresses, options.timeout);
    Log::line("Socket connected to port " + std::to_string(target.port) + " of the host");
    return origin;
}

bool Exchange::isThisProxy(
    const std::vector<Poco::Net::SocketAddress>& addresses, const Options& options)
{
    const Poco::Net::SocketAddress own(options.address, options.port);
    return std::find(addresses.begin(), addresses.end(), own) != addresses.end();
}

std::string Exchange::askNow()
{
    FieldList fields = requestFields(_request, _services.options.name);
    for (const Field& field : _sent.framingFields())
        fields.add(field.name, field.value);
    // A connection to C is of use as long as A's is kept.
    if (!keepsConnection(_request.line.version, _request.fields))
        fields.add("Connection", "close");
    _requestTime = now();
    _sent.begin(formatRequest(_request.line.method, _target, fields));
    return receiveHead();
}

std::string Exchange::askAgain()
{
    // C may end the connection in the moment in which the request is sent. Then nobody knows
    // whether it has been done; so only what may be done twice is sent here (RFC 9110 9.2.2).
    const auto& method = _request.line.method;
    const bool safe =
        method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
    if (!safe || !_sent.bodyIsReceived())
        return {};
    _origin = _services.idleOrigin.take(_target.authority());
    if (!_origin)
        return {};
    _talkingTo = Peer::origin;
    try
    {
        Log::line("Using the connection to " + _target.host + " again");
        return askNow();
    }
    catch (const Poco::IOException&)
    {
        return {};
    }
}

std::string Exchange::receiveHead()
{
    _sent.relayTo(*_origin);
    return _origin->receiveHead();
}

ResponseHead Exchange::finalResponse(std::string head)
{
    for (int interim = 0; interim < mostInterim; ++interim, head = receiveHead())
    {
        if (head.empty())
            throw BadMessage("It ended the connection without a response.");
        ResponseHead response = parseResponseHead(head);
        if (response.status == 101)
            throw BadMessage("It changes to another protocol, and nobody has asked for that.");
        if (response.status / 100 != 1)
            return response;
        if (_client != nullptr)
            _client->passOnInterim(response);
    }
    throw BadMessage("It sends one interim response after the other, and no final one.");
}

void Exchange::relay(const ResponseHead& response, std::unique_ptr<StoreWriter> copy)
{
    const BodyFraming framing = responseBodyFraming(_request.line.method, response);
    beginResponse(response, framing);
    BodyDecoder decoder(framing);
    Delivery delivery(_client, std::move(copy));
    const auto serve = [&]
    {
        delivery.serveUntil(*_origin);
        _sent.relayTo(*_origin);
    };
    if (!decoder.isComplete())
        serve();
    relayBody(*_origin, decoder,
        [&](std::string_view block)
        {
            delivery.take(block);
            if (!decoder.isComplete())
                serve();
        });
    delivery.finish();
    keepIdleOrigin(response, framing.end != BodyEnd::connection && !decoder.wasGivenMore());
}

void Exchange::beginResponse(const ResponseHead& response, const BodyFraming& framing)
{
    if (_client == nullptr)
        return;
    if (_sent.isComplete())
        _client->requestIsReceived();
    _client->begin(response, framing);
}

void Exchange::leave(const ResponseHead& response)
{
    keepIdleOrigin(
        response, responseBodyFraming(_request.line.method, response).end == BodyEnd::none);
}

void Exchange::keepIdleOrigin(const ResponseHead& response, bool endsHere)
{
    if (endsHere && !_origin->hasBytes() && _sent.isComplete() &&
        keepsConnection(response.version, response.fields))
        _services.idleOrigin.keep(_target.authority(), std::move(*_origin));
}

} // namespace proxy
