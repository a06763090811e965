// CIDR notation: an address, and how many of its first bits count.

#include "net/IpNetwork.h"

#include "net/HostAddress.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <string_view>

namespace proxy
{

namespace
{

using Poco::Net::IPAddress;

/// Poco's parser would take `10.1` for 10.0.0.1.
std::optional<IPAddress> parseAddress(const std::string& text)
{
    const bool isV6 = text.find(':') != std::string::npos;
    in6_addr bytes = {};
    if (::inet_pton(isV6 ? AF_INET6 : AF_INET, text.c_str(), &bytes) != 1)
        return std::nullopt;
    return IPAddress(&bytes, isV6 ? sizeof(in6_addr) : sizeof(in_addr));
}

std::optional<unsigned> parseBits(std::string_view text)
{
    unsigned bits = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), bits);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(bits)
                                                                    : std::nullopt;
}

unsigned bitsOf(const IPAddress& address)
{
    return static_cast<unsigned>(address.length()) * 8;
}

bool bitOf(const IPAddress& address, unsigned position)
{
    const auto* bytes = static_cast<const unsigned char*>(address.addr());
    return (bytes[position / 8] >> (7 - position % 8) & 1) != 0;
}

} // namespace

std::optional<IpNetwork> IpNetwork::parse(const std::string& text)
{
    const auto slash = text.find('/');
    const auto address = parseAddress(text.substr(0, slash));
    if (!address)
        return std::nullopt;
    const auto bits =
        slash == std::string::npos ? bitsOf(*address) : parseBits(text.substr(slash + 1));
    if (!bits || *bits > bitsOf(*address))
        return std::nullopt;
    const IPAddress first = unmapped(*address);
    // In ::ffff:192.0.2.0/120 the first 96 bits only say that it is an IPv4 address.
    const unsigned mark = bitsOf(*address) - bitsOf(first);
    if (*bits < mark)
        return std::nullopt;
    return IpNetwork(first, *bits - mark);
}

bool IpNetwork::contains(const IPAddress& address) const
{
    const IPAddress real = unmapped(address);
    if (real.family() != _first.family())
        return false;
    for (unsigned position = 0; position < _bits; ++position)
        if (bitOf(real, position) != bitOf(_first, position))
            return false;
    return true;
}

bool containsAny(const std::vector<IpNetwork>& networks, const IPAddress& address)
{
    return std::any_of(networks.begin(), networks.end(),
        [&address](const IpNetwork& network) { return network.contains(address); });
}

} // namespace proxy
