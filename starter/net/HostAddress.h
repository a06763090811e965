#pragma once

#include <Poco/Net/IPAddress.h>
#include <Poco/Net/SocketAddress.h>

namespace proxy
{

/// Returns the IPv4 address within an IPv6 address such as `::ffff:192.0.2.1` (RFC 4291 section
/// 2.5.5.2), and any other address unchanged. A socket that listens at `::` shows IPv4 clients in
/// that form.
Poco::Net::IPAddress unmapped(const Poco::Net::IPAddress& address);

/// Returns true if a connection to this address ends at this host: it is an address of one of the
/// host's interfaces, a loopback address, or the unspecified address (`0.0.0.0`, `::`).
bool isOfThisHost(const Poco::Net::IPAddress& address);

/// Returns true if a connection to `address` would come back to the proxy that listens at `own`: it
/// has the same port and any address of this host. Not if another program listens there: at a
/// second address of this host it may use the same port.
bool leadsBack(const Poco::Net::SocketAddress& address, const Poco::Net::SocketAddress& own);

} // namespace proxy
