// Host names become addresses, and addresses become connections.

#include "net/OriginServer.h"

#include "FillIn.h"
#include "net/HostAddress.h"
#include "net/NameLookup.h"

#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetException.h>
#include <Poco/String.h>

namespace proxy
{

namespace
{

/// The address in brackets. An IPv4-mapped one (`[::ffff:127.0.0.1]`) leads to the IPv4 address, and
/// so it is that: otherwise the proxy would not recognize its own.
Poco::Net::IPAddress addressIn(const std::string& literal)
{
    return unmapped(Poco::Net::IPAddress(literal.substr(1, literal.size() - 2)));
}

} // namespace

OriginServer::OriginServer(
    std::string host, std::uint16_t port, const std::vector<ConnectTo>& connectTo)
    : _host(std::move(host)), _port(port)
{
    for (const ConnectTo& entry : connectTo)
    {
        if ((entry.host.empty() || Poco::icompare(entry.host, _host) == 0) &&
            (entry.port == 0 || entry.port == _port))
        {
            _host = entry.address.empty() ? _host : entry.address;
            _port = entry.addressPort == 0 ? _port : entry.addressPort;
            return;
        }
    }
}

std::vector<Poco::Net::SocketAddress> OriginServer::addresses(
    SteadyClock::time_point deadline, const WhileWaiting& look) const
{
    if (_host.ends_with(".invalid"))
        throw Poco::Net::HostNotFoundException(_host);
    // The name service is not asked about an IPv6 address: it would deny those of a kind that this
    // machine has on its loopback interface only.
    if (isLiteral())
        return knownAddresses();
    return lookUp(_host, _port, deadline, look);
}

std::vector<Poco::Net::SocketAddress> OriginServer::knownAddresses() const
{
    if (isLiteral())
        return {Poco::Net::SocketAddress(addressIn(_host), _port)};
    return proxy::knownAddresses(_host, _port);
}

Connection OriginServer::connect(const std::vector<Poco::Net::SocketAddress>& addresses,
    std::chrono::milliseconds timeout, const WhileWaiting& look)
{
    // Fill in start: 2.2 connect
    fillIn("2.2 connect");
    // Fill in end: 2.2
}

} // namespace proxy
