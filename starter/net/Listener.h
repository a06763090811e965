#pragma once

#include <Poco/Net/ServerSocket.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocket.h>

#include <optional>

/// The listening socket, at which clients arrive.
///
/// SIGTERM and SIGINT end the wait for the next client: a Listener blocks them for the process and
/// reads them from a descriptor. So they never cut a response in two.
class Listener
{
public:
    /// Listens at `address`; its port 0 takes a free one. Throws Poco::Net::NetException if the
    /// address is taken or is not one of this machine.
    explicit Listener(const Poco::Net::SocketAddress& address);
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;
    ~Listener();

    /// Where it listens, with the port that it really has.
    Poco::Net::SocketAddress address() const { return _socket.address(); }

    /// The next client. Nothing, if the process was asked to stop.
    std::optional<Poco::Net::StreamSocket> accept();

private:
    /// Binds the socket to `address` and listens.
    /// A port that a proxy of a minute ago has left must be usable (SO_REUSEADDR); a port that
    /// another program listens at must not (no SO_REUSEPORT: Poco's ServerSocket(port) sets it, and
    /// a second proxy then starts without an error and gets half of the clients).
    void listen(const Poco::Net::SocketAddress& address);

    /// How many clients may wait in the kernel until accept() takes them.
    static constexpr int backlog = 128;

    Poco::Net::ServerSocket _socket;
    int _stopSignals; ///< a signalfd
};
