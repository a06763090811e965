#pragma once

#include "response/ErrorResponse.h"

namespace proxy
{

/// With whom B was talking when something went wrong: the same exception means another status.
enum class Peer
{
    client, ///< A: 4xx, its request could not be used
    name,   ///< the name service, about a name that may be a file's or a host's (`/name`)
    origin, ///< C: 5xx, the request was fine but C did not answer as it should
};

/// The response for the exception that is being handled; to be called from a `catch` block.
///
/// | thrown | A's fault | C's fault |
/// |---|---|---|
/// | TargetTooLong | 414 | 502 |
/// | HeadTooLong | 431 | 502 |
/// | VersionNotSupported, NotImplemented | 505, 501 | |
/// | any other BadMessage | 400 | 502 |
/// | Poco::TimeoutException: it is too slow | 408 | 504 |
/// | Poco::Net::DNSException: no such host | | 502; 404 for Peer::name |
/// | any other Poco::Exception: it cannot be reached, it has gone | 500 | 502 |
///
/// (RFC 9110 sections 15.5 and 15.6.) An ErrorResponse is the response already; 500 for the rest.
/// NotFilledIn is thrown on: it has an answer of its own.
/// The sentence is that of the exception, and says that C is meant where C is.
ErrorResponse errorForCurrentException(Peer peer);

/// The sentence about a name that is none of a host; Peer::name: and none of a file here either.
std::string noSuchHost(Peer peer);

} // namespace proxy
