// One request at a time, in the loop that also serves the origin.

#include "tools/measure/Client.h"

#include "tests/support/Patience.h"
#include "tools/wire/Message.h"

#include <limits>
#include <optional>

namespace Measure
{

namespace
{

constexpr std::chrono::seconds patience{20}; // without a further byte

} // namespace

Client::Answer Client::get(const std::string& target, const std::string& host, std::uint64_t hash,
    const std::string& fields)
{
    const auto begin = Wire::Clock::now();
    if (!_peer || _peer->end() != Wire::End::open)
        _peer = Wire::Peer::connect(_loop, _port);
    Wire::Message response(Wire::Message::Kind::response,
        {.body = std::numeric_limits<std::uint64_t>::max(), .dropBody = true});
    std::optional<Wire::Deadline> first;
    std::uint64_t received = 0;
    _peer->sink(
        [&](std::string_view bytes)
        {
            if (!first)
                first = Wire::Clock::now();
            received += bytes.size();
            response.feed(bytes);
        });
    _peer->send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + fields +
                (_kept ? "\r\n" : "Connection: close\r\n\r\n"));
    const auto isOver = [&]
    {
        return response.over() || _peer->end() != Wire::End::open;
    };
    std::uint64_t before = 0;
    do
        before = received;
    while (!Support::runPatiently(_loop, isOver, patience) && received > before);
    if (!response.over() && _peer->end() == Wire::End::ended)
        response.sawEnd(false);
    _peer->sink([](std::string_view) {});
    const bool persists = _kept && response.complete() && response.keepsConnection();
    if (!persists)
        _peer.reset();
    if (!response.complete())
        return {Result::none, {}};
    return {response.status() == 200 && response.bodyHash() == hash ? Result::right : Result::wrong,
        *first - begin};
}

} // namespace Measure
