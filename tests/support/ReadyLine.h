#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Support
{

/// Finds the line `Ready to serve on 127.0.0.1:PORT` in output that comes in pieces. The port may
/// be missing in it if it was given to the proxy.
class ReadyLine
{
public:
    explicit ReadyLine(std::uint16_t givenPort = 0) : _givenPort(givenPort) {}

    /// Looks at the next piece. After the line was found nothing more is looked at.
    void look(std::string_view text);

    /// The port, once a whole line told it; else 0.
    std::uint16_t port() const { return _port; }

private:
    std::string _line; // the beginning of the line that is not complete yet
    std::uint16_t _givenPort;
    std::uint16_t _port = 0;
};

} // namespace Support
