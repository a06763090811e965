#pragma once

#include <cstdint>
#include <string>

namespace proxy
{

/// One `--connect-to HOST:PORT:ADDRESS:PORT`, with the meaning that it has in curl: a connection to
/// HOST:PORT goes to ADDRESS:PORT instead. The request still names the host.
struct ConnectTo
{
    std::string host;
    std::uint16_t port;
    std::string address;
    std::uint16_t addressPort;
};

} // namespace proxy
