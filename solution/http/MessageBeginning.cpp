// What arrives at the port of a proxy is not always HTTP: a browser that was told to speak https to
// it, a program that takes it for a SOCKS proxy, a scanner. Their first bytes tell.

#include "http/MessageBeginning.h"

#include "BadMessage.h"
#include "http/Grammar.h"
#include "http/RequestLine.h"

#include <algorithm>
#include <string>

namespace proxy
{

namespace
{

/// The protocol whose messages begin like this; empty if it is unknown, or HTTP.
std::string protocolOf(std::string_view bytes)
{
    // A record of TLS: a handshake or an alert. A version of SOCKS.
    if (bytes.starts_with('\x16') || bytes.starts_with('\x15'))
        return "TLS";
    if (bytes.starts_with('\x05') || bytes.starts_with('\x04'))
        return "SOCKS";
    return bytes.starts_with("SSH-") ? "SSH" : "";
}

/// Throws if a client's first bytes are those of another protocol.
void rejectOtherProtocols(std::string_view line)
{
    const std::string protocol = protocolOf(line);
    if (protocol == "TLS")
        throw BadMessage("This looks like TLS: use http:// to reach this proxy, not https://.");
    if (protocol == "SOCKS")
        throw BadMessage("This looks like SOCKS: this proxy must be set up as an HTTP proxy.");
    if (!protocol.empty())
        throw BadMessage("This looks like " + protocol + ": this proxy speaks HTTP.");
    if (line.starts_with("HTTP/"))
        throw BadMessage("This looks like a response: a client must send a request.");
    if (line.starts_with("PRI * HTTP/2"))
        throw VersionNotSupported("This looks like HTTP/2: this proxy speaks HTTP/1.1.");
}

bool hasEmptyLine(std::string_view received)
{
    return received.find("\r\n\r\n") != std::string_view::npos;
}

} // namespace

void RequestBeginning::operator()(std::string_view arrived)
{
    if (_isOver)
        return;
    _received += arrived;
    if (_received == "\r")
        return;
    const auto line = std::string_view(_received).substr(_received.starts_with("\r\n") ? 2 : 0);
    rejectOtherProtocols(line);
    if (!_hasMethod)
        checkMethod(line);
    if (_hasMethod)
        checkEnd(line);
}

void RequestBeginning::checkMethod(std::string_view line)
{
    const auto* const end = std::find_if_not(line.begin() + _checked, line.end(), isTokenCharacter);
    _checked = static_cast<std::size_t>(end - line.begin());
    if (end == line.end())
        return;
    _hasMethod = _checked > 0 && *end == ' ';
    _isOver = !_hasMethod && hasEmptyLine(line);
    if (_hasMethod || _isOver)
        return;
    if (hasControl({end, 1}) || static_cast<unsigned char>(*end) > 127)
        throw BadMessage(
            "This does not look like HTTP: a request begins with a method in letters.");
    throw BadMessage("The method is not a valid token.");
}

void RequestBeginning::checkEnd(std::string_view line)
{
    // The first control character is the CR that ends the line, or one that it must not contain.
    const auto* const control = std::find_if(line.begin() + _checked, line.end(), isControl);
    _checked = static_cast<std::size_t>(control - line.begin());
    const auto end = line.substr(_checked, 2);
    if (end.empty() || end == "\r")
        return;
    _isOver = true;
    if (hasEmptyLine(line))
        return;
    if (end.front() == '\n')
        throw BadMessage("The request line must end in CRLF.");
    if (end != "\r\n")
        throw BadMessage("The request line must not contain a control character.");
    line = line.substr(0, _checked);
    if (!isHttpVersion(line.substr(line.rfind(' ') + 1)))
        throw BadMessage("The request line must end with an HTTP version.");
}

void ResponseBeginning::operator()(std::string_view arrived)
{
    constexpr std::string_view beginning = "HTTP/1.";
    if (_received.size() >= beginning.size())
        return;
    _received += arrived;
    if (_received.substr(0, beginning.size()) == beginning.substr(0, _received.size()))
        return;
    const std::string protocol = protocolOf(_received);
    throw BadMessage(protocol.empty() ? "The response does not begin with HTTP/1."
                                      : "This looks like " + protocol + ", not like HTTP.");
}

} // namespace proxy
