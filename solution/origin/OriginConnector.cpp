// From the target of a request to a connection.

#include "origin/OriginConnector.h"

#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "net/HostAddress.h"
#include "net/OriginServer.h"
#include "response/ErrorResponse.h"

#include <algorithm>
#include <vector>

namespace proxy
{

namespace
{

using Addresses = std::vector<Poco::Net::SocketAddress>;

Addresses addressesOf(const RequestTarget& target, const Services& services)
{
    return OriginServer(target.host, target.port, services.options.connectTo).addresses();
}

bool hasOwn(const Addresses& addresses, const Services& services)
{
    return std::any_of(addresses.begin(), addresses.end(),
        [&](const auto& address) { return leadsBack(address, services.instance.address); });
}

} // namespace

Connection connectToOrigin(const RequestTarget& target, const Services& services, Peer unknownName)
{
    Log::line("Creating socket on proxyserver");
    Log::line("Host Name: " + target.host);
    const auto addresses = blaming(unknownName, [&] { return addressesOf(target, services); });
    return blaming(Peer::origin,
        [&]
        {
            if (hasOwn(addresses, services))
                throw ErrorResponse(
                    502, "The target is this proxy itself; it would wait for its own response.");
            Connection origin = OriginServer::connect(addresses, services.options.timeout);
            Log::line("Socket connected to port " + std::to_string(target.port) + " of the host");
            return origin;
        });
}

bool isThisProxy(const RequestTarget& target, const Services& services)
{
    // The name is looked up only if the port matches.
    return target.port == services.instance.address.port() &&
           hasOwn(addressesOf(target, services), services);
}

} // namespace proxy
