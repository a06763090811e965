#pragma once

#include "Options.h"
#include "net/Connection.h"

#include <Poco/Net/SocketAddress.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace proxy
{

/// The way to an origin server (C): from a name to its addresses, and to a connection.
class OriginServer
{
public:
    OriginServer(std::string host, std::uint16_t port, const std::vector<ConnectTo>& connectTo);

    /// The addresses of the host, in the order in which they are to be tried, the port included.
    /// An entry of `connectTo` for this host and port stands for the name service.
    /// Throws Poco::Net::HostNotFoundException or Poco::Net::NoAddressFoundException where there is
    /// no such host. Names under `.invalid` never exist (RFC 6761), so nobody is asked for them.
    std::vector<Poco::Net::SocketAddress> addresses() const;

    /// A connection to the first of `addresses` that accepts one. A host may have several, and not
    /// all of them need to work.
    /// Throws what the last of them threw (Poco::Net::ConnectionRefusedException,
    /// Poco::TimeoutException, ...) if none accepts. `patience` holds for each try, and for the
    /// connection later.
    static Connection connect(
        const std::vector<Poco::Net::SocketAddress>& addresses, std::chrono::milliseconds patience);

private:
    std::string _host;
    std::uint16_t _port;
};

} // namespace proxy
