// The calls of the sockets interface, each of which reports failure in its own way. The interface
// takes an address of any family as a pointer to `sockaddr`, the part that all families share.

#include "tools/wire/Socket.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace Wire
{

namespace
{

sockaddr_in loopback(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

std::uint16_t portBy(int (*getName)(int, sockaddr*, socklen_t*), int descriptor)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (getName(descriptor, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return 0;
    return ntohs(address.sin_port);
}

} // namespace

Socket::Socket() : _descriptor(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    if (_descriptor < 0)
        fail(errno, "socket");
}

Socket& Socket::operator=(Socket&& other) noexcept
{
    std::swap(_descriptor, other._descriptor);
    return *this;
}

void Socket::close()
{
    if (_descriptor >= 0)
        ::close(_descriptor);
    _descriptor = -1;
}

int Socket::bind(std::uint16_t port)
{
    const sockaddr_in address = loopback(port);
    const auto* common = reinterpret_cast<const sockaddr*>(&address);
    return ::bind(_descriptor, common, sizeof address) == 0 ? 0 : errno;
}

int Socket::connect(std::uint16_t port)
{
    const sockaddr_in address = loopback(port);
    const auto* common = reinterpret_cast<const sockaddr*>(&address);
    return ::connect(_descriptor, common, sizeof address) == 0 ? 0 : errno;
}

void Socket::setOption(int level, int name, int value)
{
    ::setsockopt(_descriptor, level, name, &value, sizeof value);
}

int Socket::takeError()
{
    int error = 0;
    socklen_t size = sizeof error;
    ::getsockopt(_descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
    return error;
}

Socket::Received Socket::receive(std::size_t room, std::string_view& bytes)
{
    static thread_local std::array<char, std::size_t{64} << 10> block;
    const auto count = ::recv(_descriptor, block.data(), std::min(room, block.size()), 0);
    if (count == 0)
        return Received::end;
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return Received::nothing;
    if (count < 0)
        return errno == EPIPE ? Received::end
                              : Received::error; // EPIPE: a FIN came first, and then a reset
    bytes = {block.data(), static_cast<std::size_t>(count)};
    return Received::bytes;
}

std::optional<std::size_t> Socket::send(std::string_view bytes)
{
    const auto count = ::send(_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count >= 0)
        return static_cast<std::size_t>(count);
    if (errno == EAGAIN || errno == EINTR)
        return 0;
    return {};
}

void Socket::shutDownSend()
{
    ::shutdown(_descriptor, SHUT_WR);
}

void Socket::reset()
{
    const linger atOnce{1, 0};
    ::setsockopt(_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    close();
}

std::uint16_t Socket::localPort() const
{
    return portBy(::getsockname, _descriptor);
}

std::uint16_t Socket::remotePort() const
{
    return portBy(::getpeername, _descriptor);
}

void fail(int error, const std::string& what)
{
    throw std::system_error(error, std::generic_category(), what);
}

} // namespace Wire
