#pragma once

#include <Poco/Net/IPAddress.h>

#include <optional>
#include <string>
#include <vector>

namespace proxy
{

/// The IP addresses that begin with the same bits.
class IpNetwork
{
public:
    /// Parses CIDR notation (RFC 4632 section 3.1, RFC 4291 section 2.3): `192.168.0.0/16`,
    /// `2001:db8::/32`. Without a slash it is a single address. std::nullopt if it is invalid.
    static std::optional<IpNetwork> parse(const std::string& text);

    /// An IPv4 address in IPv6 form (`::ffff:192.0.2.1`) counts as the IPv4 address.
    bool contains(const Poco::Net::IPAddress& address) const;

private:
    IpNetwork(const Poco::Net::IPAddress& first, unsigned bits) : _first(first), _bits(bits) {}

    Poco::Net::IPAddress _first;
    unsigned _bits; ///< how many of its bits count
};

/// Returns true if one of the networks contains the address.
bool containsAny(const std::vector<IpNetwork>& networks, const Poco::Net::IPAddress& address);

} // namespace proxy
