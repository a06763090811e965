// Bind, listen, accept: the three calls that turn a socket into one that clients can connect to.

#include "net/Listener.h"

#include "FillIn.h"
#include "Log.h"
#include "net/Connection.h"

#include <Poco/Exception.h>
#include <Poco/Net/StreamSocketImpl.h>

#include <cerrno>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <thread>

namespace proxy
{

Listener::Listener(const Poco::Net::SocketAddress& address)
{
    listen(address);
    // accept() must not block: the client may have gone between poll() and accept().
    _socket.setBlocking(false);
    Connection::setOptions(descriptor());
}

void Listener::listen(const Poco::Net::SocketAddress& address)
{
    // Fill in start: 1.1 listen
    fillIn("1.1 listen");
    // Fill in end: 1.1
}

std::optional<Poco::Net::StreamSocket> Listener::accept()
{
    // Poco's acceptConnection() would throw if there is no client. Another child has often taken it, if children are
    // forked ahead.
    const int client = ::accept(descriptor(), nullptr, nullptr);
    if (client >= 0)
        return Poco::Net::StreamSocket(new Poco::Net::StreamSocketImpl(client));
    if (errno != EAGAIN)
        acceptFailed(Poco::IOException(std::strerror(errno), errno));
    return std::nullopt;
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
