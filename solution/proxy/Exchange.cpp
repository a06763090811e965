// The talk with C:
//
//     run -> askAgain, ask -> finalResponse -> relay

#include "proxy/Exchange.h"

#include "BadMessage.h"
#include "Log.h"
#include "cache/Storing.h"
#include "http/Forwarding.h"
#include "http/Persistence.h"
#include "net/OriginServer.h"
#include "proxy/ErrorResponse.h"
#include "proxy/Relay.h"

#include <algorithm>

namespace
{

/// Each one may take all of our patience; nobody honest sends so many.
constexpr int mostInterim = 100;

} // namespace

Exchange::Exchange(const RequestHead& request, RequestRelay& sent, ResponseWriter& client,
    const Services& services, Peer& talkingTo)
    : _request(request), _sent(sent), _client(client), _services(services), _talkingTo(talkingTo)
{
}

void Exchange::run(const RequestTarget& target, const std::string& key)
{
    std::string head = askAgain(target);
    if (head.empty())
    {
        const bool textbookForm = _request.line.target.front() == '/';
        _origin = connect(
            target, _services.options, _talkingTo, textbookForm ? Peer::name : Peer::origin);
        head = ask(target);
    }
    const ResponseHead response = finalResponse(std::move(head));
    if (relay(response, key) && _sent.isComplete() && _client.keepsConnection() &&
        keepsConnection(response.version, response.fields))
        _services.keptOrigin.keep(target.authority(), std::move(*_origin));
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

std::string Exchange::ask(const RequestTarget& target)
{
    FieldList fields = requestFields(_request, _services.options.name);
    for (const Field& field : _sent.framingFields())
        fields.add(field.name, field.value);
    // A connection to C is of use as long as A's is kept.
    if (!keepsConnection(_request.line.version, _request.fields))
        fields.add("Connection", "close");
    _sent.begin(formatRequest(_request.line.method, target, fields));
    return receiveHead();
}

std::string Exchange::askAgain(const RequestTarget& target)
{
    // C may end the connection in the moment in which the request is sent. Then nobody knows
    // whether it has been done; so only what may be done twice is sent here (RFC 9110 9.2.2).
    const auto& method = _request.line.method;
    const bool safe =
        method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE";
    if (!safe || !_sent.bodyIsReceived())
        return {};
    _origin = _services.keptOrigin.take(target.authority());
    if (!_origin)
        return {};
    _talkingTo = Peer::origin;
    try
    {
        Log::line("Using the connection to " + target.host + " again");
        return ask(target);
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
        _client.passOnInterim(response);
    }
    throw BadMessage("It sends one interim response after the other, and no final one.");
}

bool Exchange::mayKeepCopy(const ResponseHead& response) const
{
    // What one client may see is not for all, and what is chosen by a field of the request is not
    // for every request. A cache that knows more about it could keep some of these.
    return !_request.fields.find("Authorization") && !response.fields.find("Vary") &&
           mayBeStored(response);
}

bool Exchange::relay(const ResponseHead& response, const std::string& key)
{
    const BodyFraming framing = responseBodyFraming(_request.line.method, response);
    std::unique_ptr<StoreWriter> copy;
    if (!key.empty() && mayKeepCopy(response))
        copy = _services.store.begin(key, response);
    // Nobody knows how long a body without a length goes on.
    _copyIsWorthIt = copy && framing.end == BodyEnd::length;

    if (_sent.isComplete())
        _client.requestIsReceived();
    _client.begin(response, framing);
    BodyDecoder decoder(framing);
    // A gets the end of the body when the copy is there: who has the answer may ask again at once,
    // and must find it.
    std::string end;
    if (!decoder.isComplete())
    {
        if (!_origin->hasBytes())
            _client.flush();
        _sent.relayTo(*_origin);
    }
    relayBody(*_origin, decoder,
        [&](std::string_view block)
        {
            if (copy)
                copy->write(block);
            if (decoder.isComplete())
            {
                end += block;
                return;
            }
            sendToClient(block);
            _sent.relayTo(*_origin);
        });
    if (copy)
        copy->publish();
    sendToClient(end);
    if (_clientHasGone)
        throw Poco::IOException("The client has gone.");
    _client.finish();
    return framing.end != BodyEnd::connection && !decoder.wasGivenMore() && !_origin->hasBytes();
}

void Exchange::sendToClient(std::string_view block)
{
    if (_clientHasGone)
        return;
    try
    {
        _client.write(block);
    }
    catch (const Poco::Exception&)
    {
        if (!_copyIsWorthIt)
            throw;
        Log::line("The client has gone. The rest is fetched for the cache.");
        _clientHasGone = true;
    }
}
