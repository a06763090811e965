#pragma once

#include "tests/support/Client.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace Process
{

/// Many clients of B, so many at once; each asks once, on a connection of its own.
class Crowd
{
public:
    Crowd(Wire::EventLoop& loop, std::uint16_t port, std::size_t atOnce)
        : _loop(loop), _port(port), _members(atOnce)
    {
    }

    /// What client number 0, 1, 2, ... sends.
    using Request = std::function<std::string(std::size_t number)>;
    /// Looks at what has come for it; true when it has all that it wants. Then it closes.
    using Judge = std::function<bool(std::size_t number, const Plays::Client& client)>;
    /// Whether no further client is to come.
    using Enough = std::function<bool(std::size_t number)>;

    /// Lets them come until `enough`, and waits for the last one. Fails if nobody gets an answer
    /// any more.
    void come(const Enough& enough, const Request& request, const Judge& judge);
    void come(std::size_t count, const Request& request, const Judge& judge);

private:
    struct Member
    {
        std::unique_ptr<Plays::Client> client;
        std::size_t number = 0;
    };

    /// One look at each member. Answers true when all are done.
    bool goOn(const Enough& enough, const Request& request, const Judge& judge);

    Wire::EventLoop& _loop;
    std::uint16_t _port;
    std::vector<Member> _members;
    std::size_t _next = 0;
    std::size_t _done = 0;
};

} // namespace Process
