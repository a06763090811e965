#pragma once

#include "http/MessageBody.h"
#include "http/MessageHead.h"
#include "net/Connection.h"
#include "origin/Recipients.h"
#include "origin/RequestSender.h"
#include "origin/StoredRest.h"
#include "store/StoreWriter.h"

#include <string>

namespace proxy
{

/// A response on its way from the origin to its recipients. Meanwhile the rest of the request may
/// still be on its way to the origin.
class ResponseRelay
{
public:
    /// All must outlive it.
    ResponseRelay(Connection& origin, RequestSender& sent, Recipients& recipients);

    /// Relays the response to a request with this method: its head has been received, its body has
    /// not. `copy`, `rest`: see Exchange::relay(); null if there is none. Returns true if the next
    /// response on this connection could begin where this one has ended.
    /// Throws BadMessage or Poco::Exception if the body is incomplete, and Blamed if nobody waits
    /// for it.
    bool run(const std::string& method, const ResponseHead& response, StoreWriter* copy,
        const StoredRest* rest);

private:
    void begin(const ResponseHead& response, const BodyFraming& framing);
    void passOnTrailers(const ResponseHead& response, const BodyDecoder& decoder);

    Connection& _origin;
    RequestSender& _sent;
    Recipients& _recipients;
};

} // namespace proxy
