#pragma once

#include "tools/wire/EventLoop.h"
#include "tools/wire/Socket.h"

namespace Wire
{

/// Listens on 127.0.0.1 and hands over each accepted descriptor (non-blocking, closed on exec).
class Listener : public Watcher
{
public:
    using Accepted = std::function<void(int descriptor)>;

    /// Port 0: a free one, which port() tells. Throws std::system_error if the port is taken.
    Listener(EventLoop& loop, std::uint16_t port, Accepted accepted);
    ~Listener() override;
    Listener(const Listener&) = delete;
    Listener& operator=(const Listener&) = delete;

    std::uint16_t port() const { return _port; }

    /// From now on connections are refused. The port stays reserved. Twice is once.
    void goDown();
    /// Listens again, on the same port. Throws std::system_error if that fails.
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
    Socket _reservation; ///< bound and not listening: keeps the port while the listener is down
    Socket _socket{-1};
    Deadline _restUntil = Deadline::min(); ///< no descriptors were left: try again then
};

} // namespace Wire
