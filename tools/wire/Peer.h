#pragma once

#include "tools/wire/ReceiveBuffer.h"
#include "tools/wire/SendQueue.h"

#include <memory>
#include <utility>

namespace Wire
{

/// One TCP connection, seen from one of its sides: what it still sends, and what has come.
/// Non-blocking and closed on exec. It watches itself in the loop from its construction to its
/// destruction; it must not outlive the loop, and is not destroyed inside its own whenChanged().
class Peer : public Watcher
{
public:
    struct Options
    {
        int receiveBuffer = 0; ///< SO_RCVBUF in bytes, set before connecting; 0: the system's own
        int sendBuffer = 0;    ///< SO_SNDBUF
    };

    /// Begins to connect to 127.0.0.1:port and returns at once. Refusal shows in end().
    /// Throws std::system_error if there is no descriptor left.
    static std::unique_ptr<Peer> connect(
        EventLoop& loop, std::uint16_t port, const Options& options);
    static std::unique_ptr<Peer> connect(EventLoop& loop, std::uint16_t port);

    /// Takes an accepted descriptor over.
    Peer(EventLoop& loop, int descriptor);
    ~Peer() override;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    // To send. Steps are taken in order, while the loop runs.
    void send(std::string bytes) { _queue.bytes(std::move(bytes)); }
    /// `unit` over and over, the last one cut, `total` bytes in all; costs no memory.
    void repeat(std::string unit, std::uint64_t total);
    /// `total` bytes that are generated when they are needed.
    void generate(std::uint64_t total, SendQueue::Generator generator);
    void pause(std::chrono::milliseconds length) { _queue.pause(length); }
    void shutDownSend() { _queue.add(Action::shutDownSend); }
    void close() { _queue.add(Action::close); }
    void finish() { _queue.add(Action::finish); }
    void reset() { _queue.add(Action::reset); }
    /// Closes at once and forgets the steps that are left.
    void closeNow();

    /// All steps are taken. Also true when the connection is over and no step can be taken.
    bool sentAll() const { return _queue.empty(); }
    std::size_t stepsLeft() const { return _queue.steps(); }
    /// Bytes handed to the kernel so far.
    std::uint64_t bytesSent() const { return _bytesSent; }

    // To receive.
    /// What has come and is not consumed. Reading stops above receiveLimit() bytes.
    const std::string& received() const { return _buffer.received; }
    void consume(std::size_t count) { _buffer.received.erase(0, count); }
    std::string take() { return std::exchange(_buffer.received, {}); }
    std::uint64_t bytesReceived() const { return _buffer.count; }
    void receiveLimit(std::size_t bytes) { _buffer.limit = bytes; }
    /// Bytes go here instead of into received().
    void sink(std::function<void(std::string_view)> sink) { _buffer.sink = std::move(sink); }
    /// hold: reads nothing, so that the kernel's buffers fill up. release(): reads on; with
    /// `budget`: that many bytes, then it holds again.
    void hold() { _buffer.mayRead = 0; }
    void release() { _buffer.mayRead.reset(); }
    void release(std::size_t budget) { _buffer.mayRead = budget; }
    bool held() const { return _buffer.held(); }

    End end() const { return _end; }
    bool connected() const { return !_connecting && !over(); }
    /// Nothing can be sent or received any more.
    bool over() const { return _socket.closed(); }

    /// Bytes that are sent and that the other side's program has not taken yet: in the kernel's
    /// send queue here or in the receive queue there. Only for a connection within this machine.
    /// For some milliseconds a byte may count twice: it came there and is not acknowledged yet.
    std::size_t inKernel() const;
    /// No step with bytes is left, and the other side's program has taken every byte.
    bool otherSideHasReadAll() const;

    /// The port of this side, and of the other.
    std::uint16_t port() const { return _port; }
    std::uint16_t remotePort() const { return _remotePort; }

    /// Called when bytes came or went, or the connection ended.
    void whenChanged(std::function<void()> callback) { _changed = std::move(callback); }

    int descriptor() const override { return _socket.descriptor(); }
    short wanted() const override;
    void ready(short revents) override;
    Deadline wakeAt() const override;

private:
    void finishConnecting();
    void sendSome();
    bool sendBlock();
    void perform(Action action);
    void endWith(End end);
    void closeSocket();
    auto progress() const;
    void learnPorts();

    EventLoop& _loop;
    Socket _socket;
    bool _connecting = false;
    bool _sendShut = false;
    Deadline _finishBy = Deadline::max();
    End _end = End::open;
    SendQueue _queue;
    ReceiveBuffer _buffer;
    std::uint64_t _bytesSent = 0;
    std::uint16_t _port = 0;
    std::uint16_t _remotePort = 0;
    std::function<void()> _changed;
};

} // namespace Wire
