#pragma once

#include <cstdint>
#include <string>

namespace proxy
{

/// One `--connect-to HOST:PORT:ADDRESS:PORT`, with the meaning that it has in curl: a connection to
/// HOST:PORT goes to ADDRESS:PORT instead. The request still names the host.
struct ConnectTo
{
    std::string host;          ///< as normalizedHost() returns it; empty: any host
    std::uint16_t port;        ///< 0: any port
    std::string address;       ///< a host like the first one; empty: the host itself
    std::uint16_t addressPort; ///< 0: the port itself
};

} // namespace proxy
