#pragma once

#include "Services.h"
#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "origin/RequestSender.h"
#include "response/Failure.h"
#include "response/ResponseWriter.h"

#include <Poco/Net/SocketAddress.h>

#include <optional>
#include <string>
#include <vector>

namespace proxy
{

/// What B and C say to each other about one request, and what A gets to hear of it.
class Exchange
{
public:
    /// All must outlive the exchange. `client`: who gets to hear it; nobody, if it is null.
    /// `talkingTo` is kept true: who is to blame if something goes wrong.
    Exchange(
        RequestSender& sent, ResponseWriter* client, const Services& services, Peer& talkingTo);

    /// Sends the request to C, and receives the head of the final response; interim ones before it
    /// go on to A. Date is in it, even if C has sent none (RFC 9110 section 6.6.1). `unknownName`:
    /// whom to blame for a host name that nobody knows.
    /// Throws BadMessage, Poco::Exception or ErrorResponse if there is no response.
    ResponseHead ask(const RequestHead& request, const RequestTarget& target, Peer unknownName);

    /// When the last request was sent.
    Moment requestTime() const { return _requestTime; }

    /// Passes the response on that ask() has given, with its body, and writes the body into `copy`,
    /// if there is one, which is published when it is whole.
    /// Throws BadMessage or Poco::Exception if there is only a part of the body.
    void relay(const ResponseHead& response, std::unique_ptr<StoreWriter> copy);

    /// Nothing more is wanted of this response; it has no body.
    void leave(const ResponseHead& response);

    /// A connection to C. Throws ErrorResponse if C is this proxy itself, or what OriginServer
    /// throws.
    static Connection connect(
        const RequestTarget& target, const Options& options, Peer& talkingTo, Peer unknownName);

    /// Whether one of the addresses is the one where this proxy listens.
    static bool isThisProxy(
        const std::vector<Poco::Net::SocketAddress>& addresses, const Options& options);

private:
    /// Sends the request, and receives the first head that C answers with. Empty, if C ends the
    /// connection without a word.
    std::string askNow();
    /// The same over the connection that is kept from an earlier request. Empty, if there is none,
    /// if C has closed it meanwhile, or if this request must not be sent twice.
    std::string askAgain();
    std::string receiveHead();

    /// The final response; the interim ones before it go on to A.
    ResponseHead finalResponse(std::string head);

    void beginResponse(const ResponseHead& response, const BodyFraming& framing);
    /// Keeps C's connection for the next request, if that can begin where this one ended.
    void keepIdleOrigin(const ResponseHead& response, bool endsHere);

    RequestSender& _sent;
    ResponseWriter* _client;
    const Services& _services;
    Peer& _talkingTo;
    RequestHead _request;
    RequestTarget _target;
    Moment _requestTime;
    std::optional<Connection> _origin;
};

} // namespace proxy
