// From the target of a request to a connection.

#include "origin/OriginConnector.h"

#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "net/HostAddress.h"
#include "net/OriginServer.h"

#include <algorithm>
#include <vector>

namespace proxy
{

namespace
{

using Addresses = std::vector<Poco::Net::SocketAddress>;

OriginServer serverOf(const RequestTarget& target, const Services& services)
{
    return {target.host, target.port, services.options.connectTo};
}

bool hasOwn(const Addresses& addresses, const Services& services)
{
    return std::any_of(addresses.begin(), addresses.end(),
        [&](const auto& address) { return leadsBack(address, services.instance.address); });
}

} // namespace

Connection connectToOrigin(const RequestTarget& target, const Services& services, Peer unknownName,
    const WhileWaiting& look)
{
    Log::line("Creating socket on proxyserver");
    Log::line("Host Name: " + target.host);
    const auto timeout = services.options.timeout;
    const auto deadline = SteadyClock::now() + timeout;
    const auto addresses =
        blaming(unknownName, [&] { return serverOf(target, services).addresses(deadline, look); });
    return blaming(Peer::origin,
        [&]
        {
            if (hasOwn(addresses, services))
                throw LeadsBack();
            // Finding the address and connecting to it share a time limit; after that, each wait
            // has one of its own.
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now());
            Connection origin(OriginServer::connect(addresses, left, look).socket(), timeout);
            Log::line("Socket connected to port " + std::to_string(target.port) + " of the host");
            return origin;
        });
}

bool isThisProxy(const RequestTarget& target, const Services& services)
{
    return target.port == services.instance.address.port() &&
           hasOwn(serverOf(target, services).knownAddresses(), services);
}

} // namespace proxy
