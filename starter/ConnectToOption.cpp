// The value of --connect-to. Its hosts are read as those of requests are, so that the two can be
// compared.

#include "ConnectToOption.h"

#include "Options.h"
#include "http/Authority.h"
#include "http/Number.h"

#include <string>
#include <vector>

namespace proxy
{

namespace
{

/// The parts between the colons. Colons between brackets belong to an IPv6 address.
std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> result;
    for (std::size_t from = 0, end = 0; end != std::string_view::npos; from = end + 1)
    {
        const bool isAddress = text.substr(from).starts_with('[');
        end = text.find(':', isAddress ? text.find(']', from) : from);
        result.push_back(text.substr(from, end - from));
    }
    return result;
}

std::string host(std::string_view text)
{
    if (!text.empty() && !isHost(text))
        throw UsageError("Each host of --connect-to must be a name, an IPv4 address, or an IPv6 "
                         "address in brackets, not '" +
                         std::string(text) + "'.");
    return text.empty() ? "" : normalizedHost(text);
}

std::uint16_t port(std::string_view text)
{
    const auto number = parsePort(text);
    if (!text.empty() && !number)
        throw UsageError("Each port of --connect-to must be a number from 1 to 65535, not '" +
                         std::string(text) + "'.");
    return number.value_or(0);
}

} // namespace

ConnectTo parseConnectTo(std::string_view text)
{
    const auto parts = partsOf(text);
    if (parts.size() != 4)
        throw UsageError(
            "--connect-to must be HOST:PORT:ADDRESS:PORT, not '" + std::string(text) + "'.");
    return {host(parts[0]), port(parts[1]), host(parts[2]), port(parts[3])};
}

} // namespace proxy
