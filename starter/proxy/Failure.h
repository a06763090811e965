#pragma once

#include "proxy/ErrorResponse.h"

/// With whom B was talking when something went wrong: the same exception means another status.
enum class Peer
{
    client, ///< A: 4xx, its request could not be used
    origin, ///< C: 5xx, the request was fine but C did not answer as it should
};

/// The response for the exception that is being handled; to be called from a `catch` block.
/// 400 and 431 for a bad request, 408 for a client that is too slow; 404 for a host that does not
/// exist, 502 for an origin server that cannot be reached or does not speak HTTP, 504 for one that
/// is too slow (RFC 9110 sections 15.5 and 15.6); 500 for the rest. NotFilledIn is thrown on: it
/// has an answer of its own.
ErrorResponse errorForCurrentException(Peer peer);

/// The sentence for a name that is neither a file here nor a host anywhere.
inline constexpr const char* notFound =
    "There is no file of that name here, and no host of that name.";
