#pragma once

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <optional>

namespace proxy
{

/// The listening socket, at which clients arrive.
class Listener
{
public:
    /// Listens at `address`; its port 0 takes a free one. Throws Poco::Net::NetException if the
    /// address is taken or is not one of this machine.
    explicit Listener(const Poco::Net::SocketAddress& address);

    /// Where it listens, with the port that it really has.
    Poco::Net::SocketAddress address() const { return _socket.address(); }

    /// Can be read when a client has come; for poll().
    int descriptor() const { return _socket.impl()->sockfd(); }

    /// The next client. Nothing, if there is none after all.
    std::optional<Poco::Net::StreamSocket> accept();

    /// New clients are refused from now on.
    void close() { _socket.close(); }

    /// For a server that takes one client after the other, as in labs 1 to 4. Browsers open
    /// connections ahead of need and say nothing on them; such a server would wait for the silent
    /// one. So the kernel hands a connection over once it has spoken (or after a minute).
    void passOverTheSilent();

private:
    /// Binds the socket to `address` and listens.
    /// A port that a proxy of a minute ago has left must be usable (SO_REUSEADDR); a port that
    /// another program listens at must not (no SO_REUSEPORT: Poco's ServerSocket(port) sets it, and
    /// a second proxy then starts without an error and gets half of the clients).
    void listen(const Poco::Net::SocketAddress& address);

    /// What to do when accept() has failed; `error.code()` is the errno. That a client has gone
    /// again (ECONNABORTED and others) concerns nobody. But where the process or the system has no
    /// descriptor or no memory left (EMFILE, ENFILE, ENOBUFS, ENOMEM) the client still waits: then
    /// this says so in the log and comes back after retryAfter, for trying again at once would keep
    /// a processor busy with nothing.
    static void acceptFailed(const Poco::Exception& error);

    static constexpr std::chrono::milliseconds retryAfter{100};

    /// How many clients may wait in the kernel until accept() takes them. The kernel may have a
    /// lower limit of its own (/proc/sys/net/core/somaxconn).
    static constexpr int backlog = 1024;

    Poco::Net::ServerSocket _socket;
};

} // namespace proxy
