#pragma once

#include "tools/wire/ReceiveBuffer.h"
#include "tools/wire/SendQueue.h"

#include <memory>
#include <utility>

namespace Wire
{

/// One end of a TCP connection: what it still has to send, and what it has received. It is a
/// watcher of the loop from construction to destruction; it must not outlive the loop, and must not
/// be destroyed inside its own whenChanged() callback.
class Peer : public Watcher
{
public:
    struct Options
    {
        int receiveBuffer =
            0;              ///< SO_RCVBUF in bytes, set before connecting; 0: the system's default
        int sendBuffer = 0; ///< SO_SNDBUF
    };

    /// Begins to connect to 127.0.0.1:port and returns at once; end() tells whether it was refused.
    /// Throws std::system_error if no descriptor is left.
    static std::unique_ptr<Peer> connect(
        EventLoop& loop, std::uint16_t port, const Options& options);
    static std::unique_ptr<Peer> connect(EventLoop& loop, std::uint16_t port);

    /// Takes ownership of an accepted descriptor.
    Peer(EventLoop& loop, int descriptor);
    ~Peer() override;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    // Sending. The steps are carried out in order, while the loop runs.
    void send(std::string bytes) { _queue.bytes(std::move(bytes)); }
    /// Sends `unit` again and again, `total` bytes in all; the last one may be cut. The bytes need
    /// no memory.
    void repeat(std::string unit, std::uint64_t total);
    /// Sends `total` bytes, generated when they are needed.
    void generate(std::uint64_t total, SendQueue::Generator generator);
    void pause(std::chrono::milliseconds length) { _queue.pause(length); }
    void shutDownSend() { _queue.add(Action::shutDownSend); }
    void close() { _queue.add(Action::close); }
    void finish() { _queue.add(Action::finish); }
    void reset() { _queue.add(Action::reset); }
    /// Closes at once and drops the remaining steps.
    void closeNow();

    /// True if all steps have been carried out, or the connection is over, so that none can be any
    /// more.
    bool sentAll() const { return _queue.empty(); }
    std::size_t stepsLeft() const { return _queue.steps(); }
    /// The number of bytes handed to the kernel so far.
    std::uint64_t bytesSent() const { return _bytesSent; }

    // Receiving.
    /// The bytes that have been received and not consumed yet. Reading stops above receiveLimit() bytes.
    const std::string& received() const { return _buffer.received; }
    void consume(std::size_t count) { _buffer.received.erase(0, count); }
    std::string take() { return std::exchange(_buffer.received, {}); }
    std::uint64_t bytesReceived() const { return _buffer.count; }
    void receiveLimit(std::size_t bytes) { _buffer.limit = bytes; }
    /// From now on received bytes go to `sink` instead of into received().
    void sink(std::function<void(std::string_view)> sink) { _buffer.sink = std::move(sink); }
    /// hold() stops reading, so that the kernel's buffers fill up. release() continues; with a
    /// `budget` it reads that many bytes and then holds again.
    void hold() { _buffer.mayRead = 0; }
    void release() { _buffer.mayRead.reset(); }
    void release(std::size_t budget) { _buffer.mayRead = budget; }
    bool held() const { return _buffer.held(); }

    End end() const { return _end; }
    bool connected() const { return !_connecting && !over(); }
    /// True if nothing more can be sent or received.
    bool over() const { return _socket.closed(); }

    /// Bytes sent that the other side's program has not read yet: those in the kernel's send queue
    /// here and in its receive queue there. Only for a connection within this machine. A byte that
    /// has arrived there but is not acknowledged yet counts twice, for some milliseconds.
    std::size_t inKernel() const;
    /// True if all steps have been carried out, and the other side's program has read every byte.
    bool otherSideHasReadAll() const;

    /// The port of this end, and of the other.
    std::uint16_t port() const { return _port; }
    std::uint16_t remotePort() const { return _remotePort; }

    /// Sets a function to call after bytes were received or sent, or the connection ended.
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
