#pragma once

#include "tools/wire/Peer.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace Measure
{

/// A client that compares what it gets, byte by byte. For load there is wrk.
class Client
{
public:
    enum class Result
    {
        right,
        wrong, ///< another status than 200, or another body
        none   ///< no complete response
    };
    struct Answer
    {
        Result result;
        std::chrono::duration<double, std::micro>
            firstByte; ///< since the request, or since connecting
    };

    /// `kept`: all requests are on one connection, as long as the server keeps it.
    Client(Wire::EventLoop& loop, std::uint16_t port, bool kept)
        : _loop(loop), _port(port), _kept(kept)
    {
    }

    /// `hash`: of the body that must come.
    /// `fields`: lines of the request, each with its CRLF.
    Answer get(const std::string& target, const std::string& host, std::uint64_t hash,
        const std::string& fields = "");

private:
    Wire::EventLoop& _loop;
    std::uint16_t _port;
    bool _kept;
    std::unique_ptr<Wire::Peer> _peer;
};

} // namespace Measure
