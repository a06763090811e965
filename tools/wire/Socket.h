#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace Wire
{

/// Owns the descriptor of a TCP socket, which is non-blocking and close-on-exec.
class Socket
{
public:
    enum class Received
    {
        bytes,
        nothing, ///< there are none at present
        end,     ///< FIN
        error    ///< RST, or another error
    };

    /// Creates a socket. Throws std::system_error if that fails.
    Socket();
    explicit Socket(int descriptor) : _descriptor(descriptor) {}
    ~Socket() { close(); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    Socket(Socket&& other) noexcept : _descriptor(other.release()) {}
    Socket& operator=(Socket&& other) noexcept;

    int descriptor() const { return _descriptor; } ///< -1 if closed
    bool closed() const { return _descriptor < 0; }
    void close();
    /// Gives the descriptor up to the caller.
    int release() { return std::exchange(_descriptor, -1); }

    /// bind(2) and connect(2) with 127.0.0.1:port. They return 0 or errno.
    int bind(std::uint16_t port);
    int connect(std::uint16_t port);

    /// Sets an option whose value is an int.
    void setOption(int level, int name, int value);
    /// SO_ERROR, which reading resets to 0.
    int takeError();

    /// Receives up to `room` bytes. `bytes` is valid until the next call on any socket.
    Received receive(std::size_t room, std::string_view& bytes);
    /// How many bytes the kernel took; std::nullopt, and errno, if the connection has failed.
    std::optional<std::size_t> send(std::string_view bytes);
    void shutDownSend();
    /// Closes with a RST.
    void reset();

    /// The port at this end and at the other end; 0 if it is not known.
    std::uint16_t localPort() const;
    std::uint16_t remotePort() const;

private:
    int _descriptor;
};

/// Throws std::system_error: `what`, and the text for the error number.
[[noreturn]] void fail(int error, const std::string& what);

} // namespace Wire
