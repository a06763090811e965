#pragma once

#include "tools/wire/EventLoop.h"
#include "tools/wire/Socket.h"

namespace Wire
{

/// Listens on 127.0.0.1 and passes on each accepted descriptor (non-blocking, close-on-exec).
class Listener : public Watcher
{
public:
    using Accepted = std::function<void(int descriptor)>;

    /// Port 0 takes a free one, which port() returns. Throws std::system_error if the port is
    /// taken.
    Listener(EventLoop& loop, std::uint16_t port, Accepted accepted);
    ~Listener() override;
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    std::uint16_t port() const { return _port; }

    /// From now on connections are refused, and the port remains reserved. May be called twice.
    void goDown();
    /// Listens again on the same port. Throws std::system_error if that fails.
    void comeBack();
    bool isDown() const { return _socket.closed(); }

    int descriptor() const override;
    short wanted() const override;
    void ready(short revents) override;
    Deadline wakeAt() const override;

private:
    EventLoop& _loop;
    Accepted _accepted;
    std::uint16_t _port = 0;
    Socket _reservation; ///< bound but not listening: reserves the port while the listener is down
    Socket _socket{-1};
    Deadline _restUntil = Deadline::min(); ///< after running out of descriptors: try again then
};

} // namespace Wire
