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

/// What became of the requests that A sent on one connection.
struct PipelineResult
{
    std::size_t answered = 0; ///< how many requests got their responses
    std::string failure;      ///< what happened to the next request; empty if all were answered
};
/// A: sends all requests on one connection without waiting, in pieces of random size, and reads as
/// many responses. `first`: the number of the first request. Each request must get its own
/// response, with status 200, in their order.
PipelineResult sendPipelined(Wire::EventLoop& loop, std::uint16_t port,
    const std::vector<Request>& requests, std::size_t first, Dice& dice);

/// C: sends response number 17 to a request for `/case/17`.
class CaseOrigin
{
public:
    CaseOrigin(Wire::EventLoop& loop, const std::vector<Response>& responses);

    std::uint16_t port() const { return _listener.port(); }

    /// Responds to the requests that have come. To be called again and again while the loop runs.
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
