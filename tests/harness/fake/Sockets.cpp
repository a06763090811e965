// Plain system calls on sockets.
#include "tests/harness/fake/Sockets.h"

#include <arpa/inet.h>
#include <cstdlib>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

const sockaddr* generic(const sockaddr_in& address)
{
    return static_cast<const sockaddr*>(static_cast<const void*>(&address));
}

void sendAll(int peer, const std::string& text)
{
    std::size_t sent = 0;
    while (sent < text.size())
    {
        const ssize_t count = ::send(peer, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return;
        sent += static_cast<std::size_t>(count);
    }
}

int connected(const std::string& host)
{
    const int origin = ::socket(AF_INET, SOCK_STREAM, 0);
    const timeval timeLimit{0, 500000};
    ::setsockopt(origin, SOL_SOCKET, SO_SNDTIMEO, &timeLimit, sizeof timeLimit);
    const sockaddr_in address = loopback(std::atoi(host.substr(host.find(':') + 1).c_str()));
    if (::connect(origin, generic(address), sizeof address) == 0)
        return origin;
    ::close(origin);
    return -1;
}
