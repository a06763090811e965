// Request targets, and the host, port and path in them.

#include "http/RequestTarget.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"
#include "http/Number.h"

#include <Poco/String.h>

namespace proxy
{

namespace
{

/// Returns `host:port` of a text that begins with it: up to the first slash or question mark.
std::string_view authorityOf(std::string_view text)
{
    return text.substr(0, text.find_first_of("/?"));
}

} // namespace

std::string_view hostOf(std::string_view text)
{
    const auto authority = authorityOf(text);
    return authority.substr(0, authority.find(':'));
}

std::string RequestTarget::authority() const
{
    return port == 80 ? host : host + ":" + std::to_string(port);
}

bool isHostName(std::string_view host)
{
    constexpr std::string_view letters =
        "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    if (host.empty() || letters.find(host.front()) == std::string_view::npos)
        return false;
    for (const char c : host)
        if (letters.find(c) == std::string_view::npos && c != '.' && c != '-' && c != '_')
            return false;
    return host.find("..") == std::string_view::npos;
}

RequestTarget parseAuthorityAndPath(std::string_view text)
{
    // Fill in start: 2.1 parseAuthorityAndPath
    fillIn("2.1 parseAuthorityAndPath");
    // Fill in end: 2.1
}

RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target)
{
    // Fill in start: 6.1 parseAbsoluteForm
    fillIn("6.1 parseAbsoluteForm");
    // Fill in end: 6.1
}

RequestTarget parseAuthorityForm(std::string_view target)
{
    const auto port = target.find(':');
    if (!isHostName(target.substr(0, port)) || port == std::string_view::npos ||
        target.find_first_not_of("0123456789", port + 1) != std::string_view::npos)
        throw BadMessage("The target of CONNECT must be a host, a colon and a port.");
    return parseAuthorityAndPath(target);
}

} // namespace proxy
