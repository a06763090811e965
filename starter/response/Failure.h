#pragma once

#include "response/Blame.h"
#include "response/ErrorResponse.h"

namespace proxy
{

/// The response that tells the client about a failure.
ErrorResponse errorFor(const Blamed& failure);

/// The response for the exception that is being handled, which blames `peer`. Call it from a
/// `catch` block. This is the only place where exceptions become status codes (RFC 9110
/// sections 15.5 and 15.6):
///
/// | thrown | the client's fault | the origin's fault |
/// |---|---|---|
/// | TargetTooLong | 414 | 502 |
/// | HeadTooLong | 431 | 502 |
/// | VersionNotSupported, NotImplemented | 505, 501 | |
/// | any other BadMessage | 400 | 502 |
/// | Poco::TimeoutException: the peer is too slow | 408 | 504 |
/// | Poco::Net::DNSException: there is no such host | | 502; 404 for Peer::name |
/// | any other Poco::Exception: the peer cannot be reached, or has gone | 500 | 502 |
///
/// An ErrorResponse is the response already. Anything else is 500. NotFilledIn is thrown on: it has
/// a response of its own. The sentence is that of the exception; if the origin is to blame, it
/// begins with "The origin server: ".
ErrorResponse errorForCurrentException(Peer peer);

/// What the exception that is being handled says, for the log. Call it from a `catch` block.
std::string currentSentence();

/// The sentence for a host name that does not exist. For Peer::name it adds that there is no such
/// file either.
std::string noSuchHost(Peer peer);

} // namespace proxy
