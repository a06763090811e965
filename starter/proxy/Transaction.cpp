// The way of a request through the proxy, a function for each stage:
//
//     receive, answer -> answerPath -> answerWithFile           a file in the
//     root folder
//                     -> forward -> Retrieval                   what C has, or
//                     the store
//                     -> openTunnel                             CONNECT
//
// A stage that cannot go on throws; run() turns that into a response.

#include "proxy/Transaction.h"

#include "Log.h"
#include "http/Forwarding.h"
#include "http/MediaType.h"
#include "http/RequestRules.h"
#include "net/OriginServer.h"
#include "proxy/ErrorResponse.h"
#include "proxy/Exchange.h"
#include "proxy/LocalFile.h"
#include "proxy/Retrieval.h"
#include "proxy/Tunnel.h"

#include <algorithm>
#include <fstream>

namespace
{

constexpr const char* fileMethods = "GET, HEAD, OPTIONS";

} // namespace

Transaction::Transaction(Connection& client, const Services& services)
    : _client(client), _services(services), _sent(client, _talkingTo),
      _response(client, _request, services.options.name)
{
}

Afterwards Transaction::run() noexcept
{
    try
    {
        try
        {
            receive();
            answer();
        }
        catch (...)
        {
            return tellClient();
        }
        return _response.keepsConnection() ? Afterwards::nextRequest : Afterwards::end;
    }
    catch (const NotFilledIn& gap)
    {
        sayNotFilledIn(gap.what());
        if (!_response.hasBegun())
            sendNotFilledIn(_client, gap);
        return Afterwards::end;
    }
    catch (...)
    {
        Log::line("The client has gone.");
        return Afterwards::abort;
    }
}

void Transaction::receive()
{
    const std::string head = _client.receiveHead();
    _request = parseRequestHead(head);
    checkRequest(_request);
    _sent.expectBody(requestBodyFraming(_request));
    // A proxy keeps no connection of HTTP/1.0: what stands before it might not know that one can be
    // kept (RFC 9112 section 9.3). To a client of ours it is a server.
    const bool server = _request.line.target.front() == '/';
    if (_services.signals.isPending() || (_request.line.version == "HTTP/1.0" && !server))
        _response.closeAfterwards();
    if (_sent.bodyIsReceived())
        _response.requestIsReceived();
}

void Transaction::answer()
{
    const auto& [method, target, version] = _request.line;
    Log::line("Request: " + method + " " + target);
    if (method == "CONNECT")
        return openTunnel();
    switch (nextHop(_request, _services.options.name))
    {
    case NextHop::origin:
        break;
    case NextHop::thisOne:
        return method == "TRACE" ? answerTrace() : answerOptions();
    case NextHop::loop:
        throw ErrorResponse(502, "This request has been here before: it goes in a ring.");
    }
    if (target.front() == '/' || target == "*")
        return answerPath(target);
    const RequestTarget absolute = parseAbsoluteForm(method, target);
    return isHere(absolute) ? answerPath(absolute.path) : forward(absolute);
}

void Transaction::answerPath(std::string_view path)
{
    const std::string& method = _request.line.method;
    if (path == "*" && method != "OPTIONS")
        throw ErrorResponse(400, "The target * is for OPTIONS alone.");
    if (path == "*")
        return answerOptions();
    if (const auto file = LocalFile::find(_services.options.root, path))
    {
        if (method == "OPTIONS")
            return answerOptions();
        if (method != "GET" && method != "HEAD")
            throw ErrorResponse(405,
                "A file can be asked for with " + std::string(fileMethods) + ", not with " +
                    method + ".",
                {{"Allow", fileMethods}});
        return answerWithFile(*file);
    }
    if (!mayNameAHost(path))
        throw ErrorResponse(404, noSuchHost(Peer::name));
    forward(parseTarget(path));
}

void Transaction::answerOptions()
{
    _response.sendWhole(200, {{"Allow", fileMethods}}, "");
}

void Transaction::answerTrace()
{
    RequestHead shown = _request;
    for (const char* secret : {"Authorization", "Cookie", "Proxy-Authorization"})
        shown.fields.remove(secret);
    _response.sendWhole(200, {{"Content-Type", "message/http"}}, formatRequestHead(shown));
}

void Transaction::answerWithFile(const std::filesystem::path& path)
{
    // Fill in start: 1.7 answerWithFile
    fillIn("1.7 answerWithFile");
    // Fill in end: 1.7
}

void Transaction::forward(const RequestTarget& target)
{
    Retrieval(_request, target, _sent, _response, _services, _talkingTo).run();
}

bool Transaction::isHere(const RequestTarget& target) const
{
    // The name is only looked up where it could be.
    const Options& options = _services.options;
    return target.port == options.port &&
           Exchange::isThisProxy(
               OriginServer(target.host, target.port, options.connectTo).addresses(), options);
}

void Transaction::openTunnel()
{
    const RequestTarget target = parseAuthorityForm(_request.line.target);
    const auto& allowed = _services.options.connectPorts;
    if (std::find(allowed.begin(), allowed.end(), target.port) == allowed.end())
        throw ErrorResponse(403, "No tunnels lead to port " + std::to_string(target.port) +
                                     " from here; see --connect-ports.");
    Connection origin = Exchange::connect(target, _services.options, _talkingTo, Peer::origin);
    _response.beginTunnel();
    Tunnel(_client, origin).run();
}

Afterwards Transaction::tellClient()
{
    const auto error = errorForCurrentException(_talkingTo);
    const std::string reason = std::to_string(error.status()) + " " + error.what();
    if (_response.hasBegun())
    {
        Log::line("Broken off: " + reason);
        return Afterwards::abort;
    }
    Log::line((error.status() == 400 ? "Illegal request: " : "Error: ") + reason);
    sendError(_response, error);
    return _response.keepsConnection() ? Afterwards::nextRequest : Afterwards::end;
}
