#pragma once

#include "tests/differential/Generator.h"
#include "tools/wire/Listener.h"
#include "tools/wire/Message.h"
#include "tools/wire/Peer.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Differential
{

/// A: sends the requests one behind the other on one connection, without waiting, and reads as many
/// responses. `first` is the number of the first. All must be answered with 200, in their order.
struct Conversation
{
    std::size_t answered = 0; ///< so many were; the next one was not
    std::string trouble;      ///< what happened to it instead
};
Conversation converse(Wire::EventLoop& loop, std::uint16_t port,
    const std::vector<Request>& requests, std::size_t first, Dice& dice);

/// C: answers a request for `/case/17` with response number 17.
class CaseOrigin
{
public:
    CaseOrigin(Wire::EventLoop& loop, const std::vector<Response>& responses);

    std::uint16_t port() const { return _listener.port(); }

    /// Answers what has come. To be called while the loop runs.
    void serve();

private:
    struct Connection
    {
        std::unique_ptr<Wire::Peer> peer;
        std::unique_ptr<Wire::Message> request;
        bool closing = false;
    };
    void serve(Connection& connection);
    void answer(Connection& connection) const;

    Wire::EventLoop& _loop;
    const std::vector<Response>& _responses;
    std::vector<Connection> _connections;
    Wire::Listener _listener;
};

} // namespace Differential
