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
    requireAuthorityForm(target);
    return parseAuthorityAndPath(target);
}

} // namespace proxy
