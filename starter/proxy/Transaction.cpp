// The way of a request through the proxy, a function for each stage:
//
//     receiveAndAnswer -> answer -> answerWithFile                       a file in the root folder
//                                -> answerFromStore                      a copy is kept
//                                -> answerFromOrigin -> relay            ask C
//
// A stage that cannot go on throws; run() turns that into a response.

#include "proxy/Transaction.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "Log.h"
#include "cache/CacheKey.h"
#include "cache/Storing.h"
#include "http/Forwarding.h"
#include "http/MediaType.h"
#include "net/OriginServer.h"
#include "proxy/ErrorResponse.h"
#include "proxy/LocalFile.h"
#include "proxy/Relay.h"
#include "proxy/ResponseWriter.h"

#include <algorithm>
#include <fstream>

Transaction::Transaction(Connection& client, const Options& options, const Store& store)
    : _client(client), _options(options), _store(store)
{
}

void Transaction::run() noexcept
{
    try
    {
        try
        {
            receiveAndAnswer();
        }
        catch (...)
        {
            tellClient();
        }
    }
    catch (const NotFilledIn& gap)
    {
        Log::line(std::string("Not filled in: ") + gap.what());
        answerNotFilledIn(gap);
    }
    catch (...)
    {
        Log::line("The client has gone.");
        _client.abort();
        return;
    }
    _client.finish();
}

void Transaction::receiveAndAnswer()
{
    Log::line("Received a connection from " + _client.socket().peerAddress().toString());
    const std::string head = _client.receiveHead();
    if (head.empty())
        return;
    _request = parseRequestHead(head);
    answer();
}

void Transaction::answer()
{
    const std::string& method = _request.line.method;
    const std::string& target = _request.line.target;
    Log::line("Request: " + method + " " + target);
    if (method != "GET" && method != "HEAD")
        throw ErrorResponse(501, "This proxy does GET and HEAD, not " + method + ".");
    if (target.front() != '/')
        throw ErrorResponse(501, "Ask for http://localhost:8899/name or /host/path.");
    if (const auto file = LocalFile::find(_options.root, target))
        return answerWithFile(*file);
    if (!mayNameAHost(target))
        throw ErrorResponse(404, notFound);

    const RequestTarget origin = parseTarget(target);
    const std::string key = cacheKey(method, origin);
    auto stored = key.empty() ? std::nullopt : _store.find(key);
    if (stored)
        return answerFromStore(*stored);
    answerFromOrigin(origin, key);
}

void Transaction::answerWithFile(const std::filesystem::path& path)
{
    // Fill in start: 1.7 answerWithFile
    fillIn("1.7 answerWithFile", path);
    // Fill in end: 1.7
}

void Transaction::answerFromStore(StoredResponse& stored)
{
    // Fill in start: 3.7 answerFromStore
    fillIn("3.7 answerFromStore", stored);
    // Fill in end: 3.7
}

void Transaction::answerFromOrigin(const RequestTarget& target, const std::string& key)
{
    _talkingTo = Peer::origin;
    Log::line("Creating socket on proxyserver");
    Log::line("Host Name: " + target.host);
    const OriginServer server(target.host, target.port, _options.connectTo);
    const auto addresses = server.addresses();
    refuseOneself(addresses);
    Connection origin = OriginServer::connect(addresses, _options.timeout);
    Log::line("Socket connected to port " + std::to_string(target.port) + " of the host");
    origin.sendAll(formatRequest(_request.line.method, target));

    ResponseHead response;
    do
    {
        const std::string head = origin.receiveHead();
        if (head.empty())
            throw BadMessage("It ended the connection without a response.");
        response = parseResponseHead(head);
        // Interim responses announce the final one (RFC 9110 section 15.2).
    } while (response.status / 100 == 1);
    relay(origin, response, key);
}

void Transaction::refuseOneself(const std::vector<Poco::Net::SocketAddress>& addresses) const
{
    const Poco::Net::SocketAddress own(_options.address, _options.port);
    if (std::find(addresses.begin(), addresses.end(), own) != addresses.end())
        throw ErrorResponse(502, "That is this proxy itself: it would wait for its own answer.");
}

void Transaction::relay(Connection& origin, const ResponseHead& response, const std::string& key)
{
    const BodyFraming framing = responseBodyFraming(_request.line.method, response);
    std::unique_ptr<StoreWriter> copy;
    if (!key.empty() && mayBeStored(response))
        copy = _store.begin(key, response);

    ResponseWriter client(_client, _request.line);
    client.begin(response, framing);
    BodyDecoder decoder(framing);
    // A gets the end of the body when the copy is there: who has the answer may ask again at once,
    // and must find it.
    std::string end;
    relayBody(origin, decoder,
        [&](std::string_view block)
        {
            if (copy)
                copy->write(block);
            if (decoder.isComplete())
                end += block;
            else
                client.write(block);
        });
    if (copy)
        copy->publish();
    client.write(end);
    client.finish();
}

void Transaction::tellClient()
{
    const auto error = errorForCurrentException(_talkingTo);
    Log::line((error.status() == 400 ? "Illegal request: " : "Error: ") +
              std::to_string(error.status()) + " " + error.what());
    if (_client.hasSent())
        return _client.abort();
    sendError(_client, _request.line.method, error);
}

void Transaction::answerNotFilledIn(const NotFilledIn& gap) noexcept
{
    try
    {
        if (!_client.hasSent())
            sendNotFilledIn(_client, gap);
    }
    catch (...)
    {
        // The client has gone.
    }
}
