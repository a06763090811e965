// Request targets, and the host, port and path in them.

#include "http/RequestTarget.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Authority.h"
#include "http/Grammar.h"
#include "http/Number.h"

#include <Poco/Ascii.h>
#include <Poco/String.h> // a body of gap 2.1 may use toLower()

#include <algorithm>

namespace proxy
{

namespace
{

void requireAuthorityForm(std::string_view target)
{
    const bool namesPort = target.size() > hostOf(target).size() + 1;
    if (!isHostAndPort(target) || !namesPort)
        throw BadMessage("The target of CONNECT must be a host, a colon and a port.");
}

/// Whether the text begins with a scheme and `://`, as a URI with a host does (RFC 3986 section 3).
bool isHierarchicalUri(std::string_view text)
{
    const auto scheme = text.substr(0, text.find(':'));
    return !scheme.empty() && Poco::Ascii::isAlpha(scheme.front()) &&
           std::all_of(scheme.begin(), scheme.end(),
               [](char c) { return isLetterOrDigit(c) || c == '+' || c == '-' || c == '.'; }) &&
           text.substr(scheme.size()).starts_with("://");
}

} // namespace

std::string RequestTarget::authority() const
{
    return port == 80 ? host : host + ":" + std::to_string(port);
}

bool isHostName(std::string_view host)
{
    return !host.empty() && isLetterOrDigit(host.front()) &&
           host.find("..") == std::string_view::npos &&
           std::all_of(host.begin(), host.end(),
               [](char c) { return isLetterOrDigit(c) || c == '.' || c == '-' || c == '_'; });
}

void checkTarget(std::string_view method, std::string_view target)
{
    if (method == "CONNECT")
        requireAuthorityForm(target);
    else if (target != "*" && !target.starts_with('/') && !isHierarchicalUri(target))
        throw BadMessage("The target must be a path, a URI with a host, or *.");
    if (target.find('#') != std::string_view::npos)
        throw BadMessage("The target must not have a fragment: leave out the # and what follows.");
    if (std::any_of(
            target.begin(), target.end(), [](char c) { return c == '"' || c == '<' || c == '>'; }))
        throw BadMessage("In the target, \", < and > must be percent-encoded.");
}

RequestTarget parseAuthorityAndPath(std::string_view text)
{
    // Fill in start: 2.1 parseAuthorityAndPath
    const auto authority = authorityOf(text);
    const auto host = hostOf(authority);
    RequestTarget result;
    result.host = normalizedHost(host);
    // One character more is a colon without a port.
    if (authority.size() > host.size() + 1)
    {
        const auto port = parsePort(authority.substr(host.size() + 1));
        if (!port)
            throw BadMessage("The port must be a number from 1 to 65535.");
        result.port = *port;
    }
    result.path = text.substr(authority.size());
    if (result.path.empty() || result.path.front() == '?')
        result.path.insert(0, "/");
    return result;
    // Fill in end: 2.1
}

RequestTarget parseAbsoluteForm(const std::string& method, std::string_view target)
{
    // Fill in start: 6.1 parseAbsoluteForm
    constexpr std::string_view scheme = "http://";
    if (!sameName(target.substr(0, scheme.size()), scheme))
        throw NotImplemented("This proxy forwards requests for http:// and nothing else.");
    const auto rest = target.substr(scheme.size());
    if (!isHostAndPort(authorityOf(rest)))
        throw BadMessage("The target must be http://, a host, and a path.");
    RequestTarget result = parseAuthorityAndPath(rest);
    if (method == "OPTIONS" && rest.find_first_of("/?") == std::string_view::npos)
        result.path = "*";
    return result;
    // Fill in end: 6.1
}

RequestTarget parseAuthorityForm(std::string_view target)
{
    requireAuthorityForm(target);
    return parseAuthorityAndPath(target);
}

} // namespace proxy
