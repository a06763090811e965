#pragma once

#include "Poll.h"
#include "net/ConnectTo.h"
#include "net/Connection.h"
#include "net/ConnectionAttempts.h"

#include <Poco/Net/SocketAddress.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace proxy
{

/// The way to an origin server: from a host name to its addresses, and on to a connection.
class OriginServer
{
public:
    /// `host`: a name, an IPv4 address, or an IPv6 address in brackets, as normalizedHost() returns
    /// it.
    OriginServer(std::string host, std::uint16_t port, const std::vector<ConnectTo>& connectTo);

    /// Returns the addresses of the host with the port, in the order in which to try them.
    /// An entry of `connectTo` for this host and port takes precedence over the name service.
    /// Throws what lookUp() throws (net/NameLookup.h). Names under `.invalid` never exist
    /// (RFC 6761), so they are not looked up.
    std::vector<Poco::Net::SocketAddress> addresses(
        SteadyClock::time_point deadline, const WhileWaiting& look) const;
    /// Returns the same for a host that needs no name service; empty for any other.
    std::vector<Poco::Net::SocketAddress> knownAddresses() const;

    /// Connects to one of `addresses`: the first, unless it fails or takes long. A host may have
    /// several addresses, and not all of them need to work (net/ConnectionAttempts.h).
    /// If none accepts, throws what the last attempt threw (Poco::Net::ConnectionRefusedException,
    /// Poco::TimeoutException, ...). `timeout` limits all attempts together, and then the
    /// connection itself. `look` is for the attempts: it ends them once nobody waits for them.
    static Connection connect(const std::vector<Poco::Net::SocketAddress>& addresses,
        std::chrono::milliseconds timeout, const WhileWaiting& look);

private:
    bool isLiteral() const { return _host.starts_with('['); }

    std::string _host;
    std::uint16_t _port;
};

} // namespace proxy
