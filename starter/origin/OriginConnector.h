#pragma once

#include "Services.h"
#include "http/RequestTarget.h"
#include "net/Connection.h"
#include "response/Blame.h"
#include "response/ErrorResponse.h"

namespace proxy
{

/// The target is this proxy itself: 502, unless it can be answered as a path here.
class LeadsBack : public ErrorResponse
{
public:
    LeadsBack()
        : ErrorResponse(502, "The target is this proxy itself; it would wait for its own response.")
    {
    }
};

/// Opens a connection to the origin server of a target. `unknownName`: the peer to blame if the
/// name service does not know the host. `look` is called while the name service or the host has not
/// answered yet. Throws LeadsBack, what `look` throws, and what OriginServer throws, if there is no
/// connection after the time limit: the look-up and all attempts to connect share it. Every
/// exception is Blamed.
Connection connectToOrigin(const RequestTarget& target, const Services& services, Peer unknownName,
    const WhileWaiting& look);

/// Returns true if the target leads to this proxy (net/HostAddress.h), and that can be seen without
/// the name service. About another name, connectToOrigin() finds it out.
bool isThisProxy(const RequestTarget& target, const Services& services);

} // namespace proxy
