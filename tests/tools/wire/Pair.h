#pragma once

#include "tools/wire/Listener.h"
#include "tools/wire/Peer.h"

#include <stdexcept>

/// Two peers of one loop, connected to each other: `a` connected, `b` was accepted.
struct Pair
{
    Wire::EventLoop loop;
    std::unique_ptr<Wire::Peer> b;
    Wire::Listener listener{loop, 0,
        [this](int descriptor)
        {
            b = std::make_unique<Wire::Peer>(loop, descriptor);
        }};
    std::unique_ptr<Wire::Peer> a = Wire::Peer::connect(loop, listener.port());

    Pair()
    {
        if (!until([this] { return b != nullptr && a->connected(); }))
            throw std::runtime_error("the two peers did not connect");
    }

    /// Runs the loop until `done` returns true. Returns false after 20 seconds.
    bool until(const std::function<bool()>& done,
        std::chrono::milliseconds look = std::chrono::milliseconds::zero())
    {
        return loop.runUntil(done, Wire::Clock::now() + std::chrono::seconds(20), look);
    }
};
