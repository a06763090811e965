#pragma once

#include "Services.h"
#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "net/BusyRate.h"
#include "net/Connection.h"
#include "origin/Recipients.h"
#include "origin/RequestSender.h"
#include "origin/StoredRest.h"
#include "response/Blame.h"
#include "response/ResponseWriter.h"
#include "rules/CacheResponse.h"
#include "store/StoreWriter.h"

#include <memory>
#include <optional>
#include <string>

namespace proxy
{

/// The exchange with the origin server about one request, and what the client receives of it. All
/// that it throws is Blamed. It ends, and blames the client, once nobody waits for the response: see
/// origin/Recipients.h and Delivery.h.
class Exchange
{
public:
    /// All must outlive the exchange. `client`: who receives the response; null if nobody does.
    /// `fetch`: what other processes follow; empty if they cannot.
    Exchange(RequestSender& sent, ResponseWriter* client, const Services& services,
        std::weak_ptr<CollapsedFetch> fetch);

    /// Sends the request to the origin, with these fields and a Host field, and returns the head of
    /// the final response; interim responses before it are forwarded to the client, and a 101 that
    /// the request asked for is final. The head has a Date, even if the origin sent none (RFC 9110
    /// section 6.6.1). `unknownName`: the peer to blame for a host name that does not exist. Throws
    /// BadMessage, Poco::Exception or ErrorResponse if there is no response.
    ResponseHead ask(const RequestHead& request, const RequestTarget& target, Peer unknownName);
    /// Returns true if the origin may have received the request, or a part of it.
    bool hasAsked() const { return _origin.has_value(); }

    /// Returns when the last request was sent.
    Moment requestTime() const { return _requestTime; }

    /// Forwards the response that ask() returned, with its body, and writes the body to `copy`, if
    /// there is one, which is published when it is complete.
    /// Throws BadMessage or Poco::Exception if the body is incomplete.
    /// If the response has only the bytes that are missing in `rest`, the client gets rest->head, and
    /// the stored bytes before and behind those of the origin.
    void relay(const ResponseHead& response, StoreWriter* copy, const StoredRest* rest = nullptr);

    /// Forwards the 101 that ask() returned. Returns the connection, on which the origin speaks
    /// another protocol from now on.
    Connection switchProtocols(const ResponseHead& response);

    /// Ends the exchange without forwarding this response, which has no body.
    void discard(const ResponseHead& response);

private:
    /// Sends the request, and returns the first head that the origin sends; empty if it closes the
    /// connection instead.
    std::string askOnConnection();
    /// The same over the idle connection left by an earlier request. Empty if there is none, if the
    /// origin has closed it in the meantime, or if this request must not be sent twice.
    std::string askOnIdleConnection();
    std::string receiveHead();

    /// Returns the final response; forwards the interim ones before it to the client.
    ResponseHead finalResponse(std::string head);
    void passOnInterim(const ResponseHead& response);
    /// What becomes of the request, as far as it has got, without a client.
    Recipients::IfAbandoned ifAbandoned() const;
    void requireUse() { _recipients.requireUse(ifAbandoned()); }
    /// The same; and the request must pass quickly enough (net/BusyRate.h). Throws
    /// ErrorResponse 503, which blames the client.
    void requireUseAndPace();

    /// Keeps the connection for the next request, if that can begin where this one ended.
    void keepIdleOrigin(const ResponseHead& response, bool endsHere);

    RequestSender& _sent;
    const Services& _services;
    Recipients _recipients;
    BusyRate _uploadRate;
    RequestHead _request;
    RequestTarget _target;
    Moment _requestTime;
    std::optional<Connection> _origin;
};

} // namespace proxy
