// Host names become addresses, and addresses become connections.

#include "net/OriginServer.h"

#include "FillIn.h"

#include <Poco/Net/DNS.h>
#include <Poco/Net/NetException.h>
#include <Poco/String.h>

namespace proxy
{

OriginServer::OriginServer(
    std::string host, std::uint16_t port, const std::vector<ConnectTo>& connectTo)
    : _host(std::move(host)), _port(port)
{
    for (const ConnectTo& entry : connectTo)
    {
        if (Poco::icompare(entry.host, _host) == 0 && entry.port == _port)
        {
            _host = entry.address;
            _port = entry.addressPort;
            return;
        }
    }
}

std::vector<Poco::Net::SocketAddress> OriginServer::addresses() const
{
    if (_host.ends_with(".invalid"))
        throw Poco::Net::HostNotFoundException(_host);
    std::vector<Poco::Net::SocketAddress> result;
    const Poco::Net::HostEntry host = Poco::Net::DNS::hostByName(_host);
    for (const auto& address : host.addresses())
        result.emplace_back(address, _port);
    if (result.empty())
        throw Poco::Net::NoAddressFoundException(_host);
    return result;
}

Connection OriginServer::connect(
    const std::vector<Poco::Net::SocketAddress>& addresses, std::chrono::milliseconds timeout)
{
    // Fill in start: 2.2 connect
    fillIn("2.2 connect");
    // Fill in end: 2.2
}

} // namespace proxy
