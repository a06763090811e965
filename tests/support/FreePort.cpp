// A port for a program that cannot choose one by itself, or must get the same one again.

#include "tests/support/FreePort.h"

#include <Poco/Net/NetException.h>
#include <Poco/Net/ServerSocket.h>
#include <random>

namespace Support
{

namespace
{

bool isFree(std::uint16_t port)
{
    try
    {
        Poco::Net::ServerSocket().bind(Poco::Net::SocketAddress("127.0.0.1", port), true, false);
        return true;
    }
    catch (const Poco::Net::NetException&)
    {
        return false;
    }
}

} // namespace

std::uint16_t freePort()
{
    std::random_device random;
    std::uniform_int_distribution<std::uint16_t> below(10'000, 32'000);
    std::uint16_t port = below(random);
    while (!isFree(port))
        port = below(random);
    return port;
}

} // namespace Support
