#pragma once

#include "http/MessageHead.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "proxy/Failure.h"
#include "proxy/RequestRelay.h"
#include "proxy/ResponseWriter.h"
#include "proxy/Services.h"

#include <Poco/Net/SocketAddress.h>

#include <optional>
#include <string>
#include <vector>

/// What B and C say to each other about one request, and what A gets to hear of it.
class Exchange
{
public:
    /// All must outlive the exchange. `talkingTo` is kept true: who is to blame if something goes
    /// wrong.
    Exchange(const RequestHead& request, RequestRelay& sent, ResponseWriter& client,
        const Services& services, Peer& talkingTo);

    /// Asks C, passes its response on to A, and keeps a copy under `key` if it may be kept (an
    /// empty key: it may not).
    /// Throws BadMessage, Poco::Exception or ErrorResponse if there is no response to pass on, or
    /// only a part of one.
    void run(const RequestTarget& target, const std::string& key);

    /// A connection to C. Throws ErrorResponse if C is this proxy itself, or what OriginServer
    /// throws. `unknownName`: whom to blame for a name that nobody knows.
    static Connection connect(
        const RequestTarget& target, const Options& options, Peer& talkingTo, Peer unknownName);

    /// Whether one of the addresses is the one where this proxy listens.
    static bool isThisProxy(
        const std::vector<Poco::Net::SocketAddress>& addresses, const Options& options);

private:
    /// Sends the request, and receives the first head that C answers with. Empty, if C ends the
    /// connection without a word.
    std::string ask(const RequestTarget& target);
    /// The same over the connection that is kept from an earlier request. Empty, if there is none,
    /// if C has closed it meanwhile, or if this request must not be sent twice.
    std::string askAgain(const RequestTarget& target);
    std::string receiveHead();

    /// The final response; the interim ones before it go on to A.
    ResponseHead finalResponse(std::string head);

    /// Passes the response on, and keeps a copy if it may. Whether C's connection is then where the
    /// next response can begin.
    bool relay(const ResponseHead& response, const std::string& key);
    /// Sends to A. If A has gone while a copy is being made, that alone goes on.
    void sendToClient(std::string_view block);
    bool mayKeepCopy(const ResponseHead& response) const;

    const RequestHead& _request;
    RequestRelay& _sent;
    ResponseWriter& _client;
    const Services& _services;
    Peer& _talkingTo;
    std::optional<Connection> _origin;
    bool _copyIsWorthIt = false; ///< without A, too
    bool _clientHasGone = false;
};
