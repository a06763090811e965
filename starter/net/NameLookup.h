#pragma once

#include "Poll.h"

#include <Poco/Net/SocketAddress.h>

#include <cstdint>
#include <string>
#include <vector>

namespace proxy
{

/// Returns the addresses of a host with the port, in the order in which to try them: the order of
/// getaddrinfo(3) (RFC 6724), but with the address families taking turns (RFC 8305 section 4).
/// A numeric address (`127.0.0.1`) needs no name service.
///
/// Throws Poco::Net::HostNotFoundException or Poco::Net::NoAddressFoundException if there is no
/// such host, another Poco::Net::DNSException if the name service fails, Poco::TimeoutException if it
/// has not answered by the deadline, and what `look` throws meanwhile.
std::vector<Poco::Net::SocketAddress> lookUp(const std::string& host, std::uint16_t port,
    SteadyClock::time_point deadline, const WhileWaiting& look = {});

/// Returns the addresses that are known without the name service: that of a numeric address, and
/// those of `localhost` (RFC 6761 section 6.3). Empty for any other name.
std::vector<Poco::Net::SocketAddress> knownAddresses(const std::string& host, std::uint16_t port);

} // namespace proxy
