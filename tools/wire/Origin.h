#pragma once

#include "tools/wire/Listener.h"
#include "tools/wire/Message.h"
#include "tools/wire/Peer.h"

#include <vector>

namespace Wire
{

/// One request that came to an origin, and the connection to answer it on. Who keeps it may answer
/// later, also after the connection has ended (then nothing is sent).
struct Exchange
{
    Exchange(std::size_t connectionIndex, std::size_t requestNumber,
        std::shared_ptr<Peer> connectionPeer, const Message::Limits& limits);

    /// Goes on to grow while its body comes. broken(): its fault tells what B did wrong.
    Message request;
    std::shared_ptr<Peer> peer;
    std::size_t connection; ///< 0 for the first connection that was accepted, then 1, ...
    std::size_t number;     ///< of this request on its connection: 0, 1, ...
    std::string raw;        ///< the request's own bytes, the first MiB of them
    /// Set by the handler: called once when the request is complete or broken; not called if it was
    /// so when the handler got it.
    std::function<void()> whenOver;
};

/// An HTTP server that leaves the answers to its handler: listener, connections, requests one after
/// the other on each (also pipelined ones). It answers nothing by itself.
class Origin
{
public:
    /// Called for each request when its head is whole, or when it broke before that (a connection
    /// that ends between requests is not a request).
    using Handler = std::function<void(const std::shared_ptr<Exchange>&)>;

    /// Throws std::system_error if the port is taken. Port 0: a free one.
    Origin(EventLoop& loop, std::uint16_t port, Handler handler);
    Origin(EventLoop& loop, std::uint16_t port, Handler handler, const Message::Limits& limits);
    ~Origin();
    Origin(const Origin&) = delete;
    Origin& operator=(const Origin&) = delete;

    std::uint16_t port() const { return _listener.port(); }

    /// Refuses new connections; those that are open stay.
    void goDown() { _listener.goDown(); }
    void comeBack() { _listener.comeBack(); }

    /// From now on closes a connection whose client has ended, once what is queued for it is sent.
    /// Without this that is the handler's affair.
    void closeWithClient() { _closesWithClient = true; }

    /// How many connections were accepted so far.
    std::size_t accepted() const { return _accepted; }
    /// Those that are not over yet, in the order of their coming.
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
