#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace Wire
{

/// Owns the descriptor of a TCP socket, non-blocking and closed on exec.
class Socket
{
public:
    enum class Received
    {
        bytes,
        nothing, ///< none are there now
        end,     ///< FIN
        error    ///< RST, or another error
    };

    /// A new one. Throws std::system_error if none can be had.
    Socket();
    explicit Socket(int descriptor) : _descriptor(descriptor) {}
    ~Socket() { close(); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    Socket(Socket&& other) noexcept : _descriptor(other.release()) {}
    Socket& operator=(Socket&& other) noexcept;

    int descriptor() const { return _descriptor; } ///< -1: closed
    bool closed() const { return _descriptor < 0; }
    void close();
    /// Hands the descriptor over.
    int release() { return std::exchange(_descriptor, -1); }

    /// bind(2) and connect(2) with 127.0.0.1:port. They answer 0, or errno.
    int bind(std::uint16_t port);
    int connect(std::uint16_t port);

    /// Sets an option whose value is a number.
    void setOption(int level, int name, int value);
    /// SO_ERROR, which is 0 after it.
    int takeError();

    /// Receives up to `room` bytes; `bytes` holds until the next call on any socket.
    Received receive(std::size_t room, std::string_view& bytes);
    /// How many bytes the kernel took; none: the connection has failed, and errno says how.
    std::optional<std::size_t> send(std::string_view bytes);
    void shutDownSend();
    /// Closes by RST.
    void reset();

    /// The port at this end, and at the other; 0: not known.
    std::uint16_t localPort() const;
    std::uint16_t remotePort() const;

private:
    int _descriptor;
};

/// Throws std::system_error, with `what` before what the error number says.
[[noreturn]] void fail(int error, const std::string& what);

} // namespace Wire
