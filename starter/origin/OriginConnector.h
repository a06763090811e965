#pragma once

#include "Services.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "response/Blame.h"

namespace proxy
{

/// Opens a connection to the origin server of a target. `unknownName`: the peer to blame if the
/// name service does not know the host. Throws ErrorResponse if the target is this proxy itself,
/// and what OriginServer throws, if there is no connection after the time limit: the look-up and
/// all attempts to connect share it. Every exception is Blamed.
Connection connectToOrigin(const RequestTarget& target, const Services& services, Peer unknownName);

/// Returns true if the target, whether a name or a number, leads to this proxy (net/HostAddress.h).
/// Throws what OriginServer::addresses() throws, Blamed on the origin.
bool isThisProxy(const RequestTarget& target, const Services& services);

} // namespace proxy
