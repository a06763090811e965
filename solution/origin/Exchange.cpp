// The exchange with the origin:
//
//     ask   -> askOnIdleConnection, or connectToOrigin and askOnConnection
//           -> finalResponse
//     relay -> ResponseRelay -> keepIdleOrigin

#include "origin/Exchange.h"

#include "BadMessage.h"
#include "Clock.h"
#include "Instance.h"
#include "Log.h"
#include "http/Forwarding.h"
#include "http/HttpDate.h"
#include "http/MessageBeginning.h"
#include "http/Method.h"
#include "http/Persistence.h"
#include "http/ProtocolUpgrade.h"
#include "origin/IdleOriginConnection.h"
#include "origin/OriginConnector.h"
#include "origin/ResponseRelay.h"
#include "response/ErrorResponse.h"

#include <Poco/Exception.h>

#include <exception>

namespace proxy
{

namespace
{

/// Each interim response may use up the whole time limit; no honest origin sends that many.
constexpr int mostInterim = 100;

} // namespace

Exchange::Exchange(RequestSender& sent, ResponseWriter* client, const Services& services,
    std::weak_ptr<CollapsedFetch> fetch)
    : _sent(sent), _services(services), _recipients(client, services.signals, std::move(fetch)),
      _uploadRate(services.signals)
{
}

ResponseHead Exchange::ask(
    const RequestHead& request, const RequestTarget& target, Peer unknownName)
{
    _request = request;
    _target = target;
    return blaming(Peer::origin,
        [&]
        {
            std::string head = askOnIdleConnection();
            if (head.empty())
            {
                _origin = connectToOrigin(target, _services, unknownName, [this] { requireUse(); });
                head = askOnConnection();
            }
            ResponseHead response = finalResponse(std::move(head));
            addDate(response.fields, now());
            return response;
        });
}

std::string Exchange::askOnConnection()
{
    _requestTime = now();
    _sent.begin(formatRequest(_request.line.method, _target, _request.fields));
    return receiveHead();
}

std::string Exchange::askOnIdleConnection()
{
    // The origin may close the connection just when the request is sent. Then nobody knows whether
    // it has acted on it; so only requests that may be repeated are sent here (RFC 9110
    // section 9.2.2).
    if (!isSafe(_request.line.method) || !_sent.bodyIsReceived())
        return {};
    _origin = _services.idleOrigin.take(_target.authority());
    if (!_origin)
        return {};
    try
    {
        Log::line("Reusing the connection to " + _target.host);
        return askOnConnection();
    }
    catch (const Poco::IOException&)
    {
        return {};
    }
}

std::string Exchange::receiveHead()
{
    _recipients.showProgress();
    _sent.relayTo(*_origin, [this] { requireUseAndPace(); });
    _recipients.awaitResponse(*_origin, ifAbandoned());
    return _origin->receiveHead(ResponseBeginning(), [this] { requireUse(); });
}

Recipients::IfAbandoned Exchange::ifAbandoned() const
{
    // A revalidation is for later clients. After a request that is not safe, the store should learn
    // whether it has succeeded (RFC 9111 section 4.4).
    const bool mayHaveActed = !isSafe(_request.line.method) && hasAsked() && _sent.bodyIsReceived();
    return !_recipients.isForClient() || mayHaveActed ? Recipients::IfAbandoned::yield
                                                      : Recipients::IfAbandoned::end;
}

void Exchange::requireUseAndPace()
{
    requireUse();
    if (!_uploadRate.isKept(_sent.received()))
        throw Blamed(Peer::client,
            std::make_exception_ptr(ErrorResponse(
                503, "The request passed too slowly while another client needed its place.")));
}

ResponseHead Exchange::finalResponse(std::string head)
{
    for (int interim = 0; interim < mostInterim; ++interim, head = receiveHead())
    {
        if (head.empty())
            throw BadMessage("It closed the connection without a response.");
        ResponseHead response = parseResponseHead(head);
        if (response.status == 101)
            checkSwitch(_request, response);
        if (response.status / 100 != 1 || response.status == 101)
            return response;
        passOnInterim(response);
    }
    throw BadMessage("It keeps sending interim responses, and no final one.");
}

void Exchange::passOnInterim(const ResponseHead& response)
{
    _recipients.withClient(
        [&response](ResponseWriter& client)
        {
            if (!client.hasBegun())
                blaming(Peer::client, [&] { client.passOnInterim(response); });
        });
}

void Exchange::relay(const ResponseHead& response, StoreWriter* copy, const StoredRest* rest)
{
    blaming(Peer::origin,
        [&]
        {
            ResponseRelay relay(*_origin, _sent, _recipients);
            const bool endsHere = relay.run(_request.line.method, response, copy, rest);
            keepIdleOrigin(response, endsHere);
        });
}

Connection Exchange::switchProtocols(const ResponseHead& response)
{
    return blaming(Peer::origin,
        [&]
        {
            // The client's side of the new protocol begins after its request (RFC 9110 section 7.8).
            _sent.relayTo(*_origin, [this] { requireUse(); });
            if (!_sent.isComplete())
                throw BadMessage("It switched protocols before it had all of the request.");
            _recipients.withClient(
                [&response](ResponseWriter& client) { client.switchProtocols(response); });
            return std::move(*_origin);
        });
}

void Exchange::discard(const ResponseHead& response)
{
    keepIdleOrigin(
        response, responseBodyFraming(_request.line.method, response).end == BodyEnd::none);
}

void Exchange::keepIdleOrigin(const ResponseHead& response, bool endsHere)
{
    if (endsHere && !_origin->hasBytes() && _sent.isComplete() && !hasDoubtfulFraming(response) &&
        keepsConnection(response.version, response.fields))
        _services.idleOrigin.keep(_target.authority(), std::move(*_origin));
}

} // namespace proxy
