#pragma once

#include <Poco/Exception.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <chrono>
#include <optional>

namespace proxy
{

/// The listening socket, where clients arrive.
class Listener
{
public:
    /// Listens at `address`; its port 0 takes a free port. Throws Poco::Net::NetException if the
    /// address is taken or does not belong to this machine.
    explicit Listener(const Poco::Net::SocketAddress& address);

    /// Where it listens, with the port that it really has.
    Poco::Net::SocketAddress address() const { return _socket.address(); }

    /// Readable when a client has connected; for poll().
    int descriptor() const { return _socket.impl()->sockfd(); }

    /// Returns the connection of the next client, or std::nullopt if accept() failed.
    std::optional<Poco::Net::StreamSocket> accept();

    /// New clients are refused from now on.
    void close() { _socket.close(); }

    /// The same, also if other processes have the socket: it listens in none of them any more.
    void closeForAll();

    /// For a server that takes one client after the other, as in labs 1 to 4. Browsers open spare
    /// connections and send nothing on them; such a server would wait for a silent client. So the
    /// kernel holds a connection back until its client has sent something (at most a minute).
    void skipSilentClients();

private:
    /// Binds the socket to `address` and listens.
    /// A port that a proxy used a minute ago must be usable (SO_REUSEADDR). A port at which another
    /// program listens must not (no SO_REUSEPORT: Poco's ServerSocket(port) sets it, and a second
    /// proxy then starts without an error and gets half of the clients).
    void listen(const Poco::Net::SocketAddress& address);

    /// Reacts to a failed accept(); `error.code()` is the errno. If the client has gone
    /// (ECONNABORTED and others), there is nothing to do. But if the process or the system has run
    /// out of descriptors or memory (EMFILE, ENFILE, ENOBUFS, ENOMEM), the client still waits: then
    /// logs it and returns after retryAfter, because trying again at once would keep a processor
    /// busy for nothing.
    static void acceptFailed(const Poco::Exception& error);

    static constexpr std::chrono::milliseconds retryAfter{100};

    /// How many clients may wait in the kernel until accept() takes them. The kernel may have a
    /// lower limit (/proc/sys/net/core/somaxconn).
    static constexpr int backlog = 1024;

    Poco::Net::ServerSocket _socket;
};

} // namespace proxy
