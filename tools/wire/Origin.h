#pragma once

#include "tools/wire/Listener.h"
#include "tools/wire/Message.h"
#include "tools/wire/Peer.h"

#include <vector>

namespace Wire
{

/// A request that an origin has received, and the connection to answer it on. It can be kept and
/// answered later, even after the connection has ended (then nothing is sent).
struct Exchange
{
    Exchange(std::size_t connectionIndex, std::size_t requestNumber,
        std::shared_ptr<Peer> connectionPeer, const Message::Limits& limits);

    /// The request, which grows while its body arrives. If it is broken(), its fault() says what
    /// the client did wrong.
    Message request;
    std::shared_ptr<Peer> peer;
    std::size_t connection; ///< 0 for the first accepted connection, then 1, ...
    std::size_t number;     ///< of this request on its connection: 0, 1, ...
    std::string raw;        ///< the bytes of the request, up to 1 MiB
    /// The handler may set this: it is called once, when the request becomes complete or broken,
    /// but not if it already was when the handler was called.
    std::function<void()> whenOver;
};

/// An HTTP server whose handler sends all responses. It accepts connections and reads the requests
/// on each, one after the other (also pipelined ones).
class Origin
{
public:
    /// Called for each request when its head is complete, or when it breaks before that. (A
    /// connection that ends between requests is not a request.)
    using Handler = std::function<void(const std::shared_ptr<Exchange>&)>;

    /// Throws std::system_error if the port is taken. Port 0 takes a free one.
    Origin(EventLoop& loop, std::uint16_t port, Handler handler);
    Origin(EventLoop& loop, std::uint16_t port, Handler handler, const Message::Limits& limits);
    ~Origin();
    Origin(const Origin&) = delete;
    Origin& operator=(const Origin&) = delete;

    std::uint16_t port() const { return _listener.port(); }

    /// Refuses new connections; open ones remain open.
    void goDown() { _listener.goDown(); }
    void comeBack() { _listener.comeBack(); }

    /// From now on the origin closes a connection once its client has ended and everything queued
    /// for it is sent. Without this call that is left to the handler.
    void closeWithClient() { _closesWithClient = true; }

    /// How many connections have been accepted so far.
    std::size_t accepted() const { return _accepted; }
    /// The connections that are not over, in the order in which they were accepted.
    std::vector<std::shared_ptr<Peer>> open() const;

private:
    struct Connection;

    void accept(int descriptor);
    void serve(Connection& connection);
    void readRequests(Connection& connection);
    bool beginRequest(Connection& connection);
    void readOn(Connection& connection);

    EventLoop& _loop;
    Handler _handler;
    Message::Limits _limits;
    std::vector<std::shared_ptr<Connection>> _connections;
    std::size_t _accepted = 0;
    bool _closesWithClient = false;
    Listener _listener;
};

} // namespace Wire
