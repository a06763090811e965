// The way of a request through the proxy, one function for each stage:
//
//     receive, answer -> answerPath -> LocalAnswer   a file in the root folder
//                     -> forward -> Retrieval        from the cache or from the origin
//                                                    Tunnel, after a switch of protocols
//                     -> openTunnel                  CONNECT
//
// A stage that cannot go on throws; run() turns the exception into a response.

#include "client/Transaction.h"

#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "client/LocalFile.h"
#include "client/RootFolder.h"
#include "client/TextbookTarget.h"
#include "client/Tunnel.h"
#include "http/Forwarding.h"
#include "http/MessageBeginning.h"
#include "http/RequestRules.h"
#include "net/Signals.h"
#include "origin/OriginConnector.h"
#include "origin/Recipients.h"
#include "response/Failure.h"
#include "retrieval/Retrieval.h"
#include "store/Store.h"

#include <algorithm>

namespace proxy
{

Transaction::Transaction(Connection& client, const Services& services)
    : _client(client), _services(services), _sent(client),
      _response(client, _request, services.instance.pseudonym), _local(client, _request, _response),
      _access(client)
{
}

ConnectionFate Transaction::run() noexcept
{
    const ConnectionFate fate = tryToAnswer();
    _access.write(_request, _response);
    return fate;
}

ConnectionFate Transaction::tryToAnswer() noexcept
{
    try
    {
        return receiveAndAnswer();
    }
    catch (const NotFilledIn& gap)
    {
        sayNotFilledIn(gap.what());
        if (!_response.hasBegun())
            sendNotFilledIn(_client, gap);
        return ConnectionFate::end;
    }
    catch (...)
    {
        Log::line("The client cannot be told: " + currentSentence());
        return ConnectionFate::abort;
    }
}

ConnectionFate Transaction::receiveAndAnswer()
{
    try
    {
        receive();
        answer();
        return fateAfterResponse();
    }
    catch (const Blamed& failure)
    {
        return sendFailure(errorFor(failure));
    }
    catch (...)
    {
        return sendFailure(errorForCurrentException(Peer::client));
    }
}

void Transaction::receive()
{
    _request = parseRequestHead(_client.receiveHead(
        [this, beginning = RequestBeginning()](std::string_view arrived) mutable
        {
            _access.addBytes(arrived);
            beginning(arrived);
        }));
    checkRequest(_request);
    _sent.expectBody(requestBodyFraming(_request), _request.fields.listMembers("Connection"));
    // A proxy does not keep HTTP/1.0 connections open: the client's own proxy might not know that
    // they can persist (RFC 9112 section 9.3). To a client that asks for a path it is a server.
    const bool asServer = _request.line.target.front() == '/';
    if (_client.isAskedToStop() || (_request.line.version == "HTTP/1.0" && !asServer))
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
    switch (nextHop(_request, _services.instance.pseudonym))
    {
    case NextHop::origin:
        break;
    case NextHop::thisOne:
        return method == "TRACE" ? _local.answerTrace() : _local.answerOptions();
    case NextHop::loop:
        throw ErrorResponse(
            502, "This request has already passed through this proxy (forwarding loop).");
    }
    if (target.front() == '/' || target == "*")
        return answerPath(target);
    const RequestTarget absolute = parseAbsoluteForm(method, target);
    return isThisProxy(absolute, _services) ? answerPath(absolute.path) : forwardOrAnswer(absolute);
}

void Transaction::answerPath(std::string_view path)
{
    const std::string& method = _request.line.method;
    if (path == "*" && method != "OPTIONS")
        throw ErrorResponse(400, "The target * is only for OPTIONS.");
    if (path == "*")
        return _local.answerOptions();
    const auto& root = _services.instance.root;
    if (const auto found = namesHostAndPort(path) ? std::nullopt : LocalFile::find(root, path))
    {
        const RootFolder folder(root, _services.store.folder(),
            {_services.options.logFile, _services.options.accessLog});
        RootFile file = folder.open(*found);
        return _local.answerForFile(file);
    }
    Log::line("File Not Found");
    if (!mayNameAHost(path))
        throw ErrorResponse(404, noSuchHost(Peer::name));
    forward(parseTextbookTarget(path));
}

void Transaction::forward(const RequestTarget& target)
{
    const CacheRequest request(
        _request, forwardedFields(_request, _sent.framingFields(), _services.instance.pseudonym));
    Retrieval retrieval(request, target, _sent, _response, _services);
    retrieval.run();
    if (auto origin = retrieval.takeSwitched())
        relayBytes(*origin);
}

void Transaction::forwardOrAnswer(const RequestTarget& target)
{
    try
    {
        forward(target);
    }
    catch (const Blamed& failure)
    {
        if (!failure.isCausedBy<LeadsBack>() || target.port != _services.instance.address.port())
            throw;
        answerPath(target.path);
    }
}

void Transaction::openTunnel()
{
    const RequestTarget target = parseAuthorityForm(_request.line.target);
    const auto& allowed = _services.options.connectPorts;
    if (std::find(allowed.begin(), allowed.end(), target.port) == allowed.end())
        throw ErrorResponse(403, "This proxy opens no tunnels to port " +
                                     std::to_string(target.port) + "; see --connect-ports.");
    Recipients recipients(&_response, _services.signals, {});
    Connection origin = connectToOrigin(target, _services, Peer::origin,
        [&recipients] { recipients.requireUse(Recipients::IfAbandoned::end); });
    _response.beginTunnel();
    relayBytes(origin);
}

void Transaction::relayBytes(Connection& origin)
{
    blaming(Peer::origin, [&] { Tunnel(_client, origin, _services.signals).run(); });
}

ConnectionFate Transaction::sendFailure(const ErrorResponse& error)
{
    const std::string reason = std::to_string(error.status()) + " " + error.what();
    // A client that has reset its connection cannot be told.
    if (_response.hasBegun() || _response.clientHasLeft())
    {
        Log::line("Broken off: " + reason);
        return ConnectionFate::abort;
    }
    Log::line((error.status() == 400 ? "Illegal request: " : "Error: ") + reason);
    sendError(_response, error);
    return fateAfterResponse();
}

ConnectionFate Transaction::fateAfterResponse() const
{
    return _response.keepsConnection() ? ConnectionFate::nextRequest : ConnectionFate::end;
}

} // namespace proxy
