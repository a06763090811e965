// Bind, listen, accept: the three calls that turn a socket into one that clients can connect to.

#include "net/Listener.h"

#include "FillIn.h"
#include "Log.h"

#include <Poco/Exception.h>

#include <cerrno>
#include <netinet/tcp.h>
#include <thread>

namespace proxy
{

Listener::Listener(const Poco::Net::SocketAddress& address)
{
    listen(address);
    // accept() must not block: the client may have gone between poll() and accept().
    _socket.setBlocking(false);
}

void Listener::listen(const Poco::Net::SocketAddress& address)
{
    // Fill in start: 1.1 listen
    fillIn("1.1 listen");
    // Fill in end: 1.1
}

std::optional<Poco::Net::StreamSocket> Listener::accept()
{
    try
    {
        return _socket.acceptConnection();
    }
    catch (const Poco::Exception& error)
    {
        acceptFailed(error);
        return std::nullopt;
    }
}

void Listener::acceptFailed(const Poco::Exception& error)
{
    // Fill in start: 5.4 acceptFailed
    // Whatever the reason, accept() is tried again at once.
    fallBack("5.4 acceptFailed");
    // Fill in end: 5.4
}

void Listener::closeForAll()
{
    ::shutdown(descriptor(), SHUT_RDWR);
    close();
}

void Listener::skipSilentClients()
{
    _socket.setOption(IPPROTO_TCP, TCP_DEFER_ACCEPT, 60);
}

} // namespace proxy
