#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace Support
{

/// Finds the line `Ready to serve on 127.0.0.1:PORT` in output that comes in pieces. A proxy that
/// was given its port may omit it in the line.
class ReadyLine
{
public:
    explicit ReadyLine(std::uint16_t givenPort = 0) : _givenPort(givenPort) {}

    /// Reads the next piece. Does nothing once the line has been found.
    void look(std::string_view text);

    /// The port; 0 until the complete line has come.
    std::uint16_t port() const { return _port; }

private:
    std::string _line; // the beginning of an incomplete line
    std::uint16_t _givenPort;
    std::uint16_t _port = 0;
};

} // namespace Support
