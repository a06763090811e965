// A host has many addresses: one or more for each network interface, and all of 127.0.0.0/8.

#include "net/HostAddress.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>

#include <cerrno>
#include <ifaddrs.h>
#include <memory>
#include <netinet/in.h>

namespace proxy
{

namespace
{

using Poco::Net::IPAddress;

/// Returns true if an interface has this address. Some interfaces have none (null), or one of
/// another kind.
bool isAddress(const sockaddr* interface, const IPAddress& address)
{
    if (interface == nullptr || interface->sa_family != address.af())
        return false;
    if (interface->sa_family == AF_INET)
        return IPAddress(&reinterpret_cast<const sockaddr_in*>(interface)->sin_addr,
                   sizeof(in_addr)) == address;
    return IPAddress(&reinterpret_cast<const sockaddr_in6*>(interface)->sin6_addr,
               sizeof(in6_addr)) == IPAddress(address.addr(), address.length());
}

/// Returns true if another program listens there. Binding to an address that is in use fails.
bool isTaken(const Poco::Net::SocketAddress& address)
{
    try
    {
        Poco::Net::ServerSocket().bind(address, true, false);
        return false;
    }
    catch (const Poco::Net::NetException& error)
    {
        return error.code() == EADDRINUSE;
    }
}

} // namespace

IPAddress unmapped(const IPAddress& address)
{
    if (address.family() != IPAddress::IPv6 || !address.isIPv4Mapped())
        return address;
    constexpr int prefix = sizeof(in6_addr) - sizeof(in_addr);
    return {static_cast<const char*>(address.addr()) + prefix, sizeof(in_addr)};
}

bool isOfThisHost(const IPAddress& address)
{
    const IPAddress real = unmapped(address);
    if (real.isLoopback() || real.isWildcard())
        return true;
    ifaddrs* first = nullptr;
    if (::getifaddrs(&first) != 0)
        return false;
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owner(first, ::freeifaddrs);
    for (const ifaddrs* entry = first; entry != nullptr; entry = entry->ifa_next)
        if (isAddress(entry->ifa_addr, real))
            return true;
    return false;
}

bool leadsBack(const Poco::Net::SocketAddress& address, const Poco::Net::SocketAddress& own)
{
    if (address.port() != own.port() || !isOfThisHost(address.host()))
        return false;
    return own.host().isWildcard() || address.host().isWildcard() ||
           unmapped(address.host()) == unmapped(own.host()) || !isTaken(address);
}

} // namespace proxy
