// A proxy is ready when it says so in a complete line: the first digits of a port number are a port
// number too.

#include "tests/support/ReadyLine.h"

#include <algorithm>
#include <charconv>

namespace Support
{

namespace
{

constexpr std::string_view ready = "Ready to serve";
constexpr std::size_t longest = 1024; // bytes of a line; the rest is ignored

/// The number after the last colon that is followed by one; 0 if there is none.
std::uint16_t portIn(std::string_view line)
{
    std::uint16_t port = 0;
    for (auto colon = line.find(':'); colon != std::string_view::npos;
         colon = line.find(':', colon + 1))
        std::from_chars(line.data() + colon + 1, line.data() + line.size(), port);
    return port;
}

} // namespace

void ReadyLine::look(std::string_view text)
{
    while (_port == 0 && !text.empty())
    {
        const auto end = text.find('\n');
        _line += text.substr(0, std::min(end, longest - _line.size()));
        if (end == std::string_view::npos)
            return;
        text.remove_prefix(end + 1);
        if (std::string_view(_line).starts_with(ready))
        {
            const std::uint16_t port = portIn(_line);
            _port = port != 0 ? port : _givenPort;
        }
        _line.clear();
    }
}

} // namespace Support
