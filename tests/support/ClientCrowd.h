#pragma once

#include "tests/support/Client.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Plays
{

/// Many clients of B, a given number at a time. Each sends one request, on a connection of its own.
class ClientCrowd
{
public:
    /// What the clients 0, 1, 2, ... do.
    struct Script
    {
        /// True when no further client should connect.
        std::function<bool(std::size_t number)> enough;
        /// What this client sends.
        std::function<std::string(std::size_t number)> request;
        /// Looks at what this client has received so far. Returns true when the client is done; its
        /// connection is then closed.
        std::function<bool(std::size_t number, const Client& client)> judge;
    };

    ClientCrowd(Wire::EventLoop& loop, std::uint16_t port, std::size_t atATime, Script script)
        : _loop(loop), _port(port), _members(atATime), _script(std::move(script))
    {
    }

    /// Looks at each client once, and lets new ones connect. Returns true when all are done.
    bool goOn();

    /// How many clients are done.
    [[nodiscard]] std::size_t done() const { return _done; }
    /// The lowest number of a client that is not done; std::nullopt if there is none.
    [[nodiscard]] std::optional<std::size_t> firstWaiting() const;
    /// That client, or nullptr if it is done.
    [[nodiscard]] const Client* client(std::size_t number) const;

private:
    struct Member
    {
        std::unique_ptr<Client> client;
        std::size_t number = 0;
    };

    Wire::EventLoop& _loop;
    std::uint16_t _port;
    std::vector<Member> _members;
    Script _script;
    std::size_t _next = 0;
    std::size_t _done = 0;
};

} // namespace Plays
