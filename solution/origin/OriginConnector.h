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

/// Returns true if the target leads to this proxy: it has the port of this proxy and any address of
/// this host, whether as a name or as a number. Throws what OriginServer::addresses() throws,
/// Blamed on the origin.
bool isThisProxy(const RequestTarget& target, const Services& services);

} // namespace proxy
