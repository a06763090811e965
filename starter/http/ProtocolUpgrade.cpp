// Upgrade: from HTTP to another protocol on the same connection.

#include "http/ProtocolUpgrade.h"

#include "BadMessage.h"
#include "http/Grammar.h"

#include <Poco/String.h>

#include <algorithm>
#include <set>
#include <vector>

namespace proxy
{

namespace
{

std::string_view nameOf(std::string_view protocol)
{
    return protocol.substr(0, protocol.find('/'));
}

/// `name` or `name/version`, both of them tokens.
bool isProtocol(std::string_view text)
{
    const auto name = nameOf(text);
    return isToken(name) && (name.size() == text.size() || isToken(text.substr(name.size() + 1)));
}

std::set<std::string> lowerCase(const std::vector<std::string>& protocols)
{
    std::set<std::string> result;
    for (const std::string& protocol : protocols)
        result.insert(Poco::toLower(protocol));
    return result;
}

bool mayPass(std::string_view protocol)
{
    const auto name = nameOf(protocol);
    return isProtocol(protocol) && !sameName(name, "HTTP") && !sameName(name, "h2c") &&
           !sameName(name, "h2") && !sameName(name, "TLS");
}

} // namespace

std::string upgradeToPassOn(const RequestHead& request)
{
    std::string result;
    if (request.line.version < "HTTP/1.1" || !request.fields.hasMember("Connection", "upgrade"))
        return result;
    for (const std::string& protocol : request.fields.listMembers("Upgrade"))
        if (mayPass(protocol))
            result += (result.empty() ? "" : ", ") + protocol;
    return result;
}

void checkSwitch(const RequestHead& request, const ResponseHead& response)
{
    if (upgradeToPassOn(request).empty())
        throw BadMessage("It switched protocols (101), although no upgrade was requested.");
    const auto requested = lowerCase(request.fields.listMembers("Upgrade"));
    const auto protocols = lowerCase(response.fields.listMembers("Upgrade"));
    const bool isRequested =
        std::includes(requested.begin(), requested.end(), protocols.begin(), protocols.end());
    if (protocols.empty() || !isRequested || !response.fields.hasMember("Connection", "upgrade"))
        throw BadMessage("It switched to a protocol (101) that was not requested.");
}

} // namespace proxy
