// Hosts and ports. Every place that reads them reads them here, because two readings of one host
// would be two keys in the cache, or a check that is made for another host than the request.

#include "http/Authority.h"

#include "BadMessage.h"
#include "http/Grammar.h"
#include "http/Number.h"

#include <Poco/Ascii.h>
#include <Poco/String.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <optional>

namespace proxy
{

namespace
{

constexpr std::string_view subDelimiters = "!$&'()*+,;=";

/// `unreserved` in the grammar of RFC 3986 section 2.3.
bool isUnreserved(char c)
{
    return isLetterOrDigit(c) || std::string_view("-._~").find(c) != std::string_view::npos;
}

/// The name in its one form; std::nullopt if it is not a name.
std::optional<std::string> normalizedName(std::string_view name)
{
    // Nearly every name is in that form already.
    const auto isPlain = [](char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    if (!name.empty() && std::all_of(name.begin(), name.end(), isPlain))
        return std::string(name);
    std::string result;
    while (!name.empty())
    {
        char c = name.front();
        const bool encoded = c == '%';
        if (encoded)
        {
            const auto byte = name.size() < 3 ? std::nullopt : parseHexadecimal(name.substr(1, 2));
            if (!byte)
                return std::nullopt;
            c = static_cast<char>(*byte);
        }
        if (isUnreserved(c))
            result += static_cast<char>(Poco::Ascii::toLower(c));
        else if (encoded)
            result += Poco::toUpper(std::string(name.substr(0, 3)));
        else if (subDelimiters.find(c) != std::string_view::npos)
            result += c;
        else
            return std::nullopt;
        name.remove_prefix(encoded ? 3 : 1);
    }
    return result.empty() ? std::nullopt : std::optional(result);
}

/// The address, given with its brackets, in the form of RFC 5952, which is that of inet_ntop();
/// std::nullopt if it is not one.
std::optional<std::string> normalizedAddress(std::string_view literal)
{
    if (literal.size() < 2 || literal.back() != ']')
        return std::nullopt;
    const std::string address(literal.substr(1, literal.size() - 2));
    in6_addr bytes{};
    // The string must not contain a NUL, at which inet_pton() would stop.
    if (address.find_first_not_of("0123456789abcdefABCDEF:.") != std::string::npos ||
        inet_pton(AF_INET6, address.c_str(), &bytes) != 1)
        return std::nullopt;
    std::array<char, INET6_ADDRSTRLEN> text{};
    return "[" + std::string(inet_ntop(AF_INET6, &bytes, text.data(), text.size())) + "]";
}

std::optional<std::string> normalized(std::string_view host)
{
    return host.starts_with('[') ? normalizedAddress(host) : normalizedName(host);
}

} // namespace

std::string_view authorityOf(std::string_view text)
{
    return text.substr(0, std::min(text.find('/'), text.find('?')));
}

std::string_view hostOf(std::string_view text)
{
    const auto authority = authorityOf(text);
    const auto bracket = authority.starts_with('[') ? authority.find(']') : 0;
    return authority.substr(0, authority.find(':', bracket));
}

bool isHost(std::string_view text)
{
    return normalized(text).has_value();
}

std::string normalizedHost(std::string_view host)
{
    if (auto result = normalized(host))
        return *result;
    throw BadMessage("The host must be a name, an IPv4 address, or an IPv6 address in brackets.");
}

bool isHostAndPort(std::string_view text)
{
    const auto host = hostOf(text);
    const auto rest = text.substr(host.size());
    return isHost(host) &&
           (rest.empty() || rest == ":" || (rest.front() == ':' && parsePort(rest.substr(1))));
}

bool isHostField(std::string_view value, std::string_view target)
{
    const bool targetNamesHost = target != "*" && !target.starts_with('/');
    return value.empty() ? targetNamesHost : isHostAndPort(value);
}

} // namespace proxy
