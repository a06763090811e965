#pragma once

#include "tools/wire/Message.h"
#include "tools/wire/Peer.h"

namespace Site
{

/// A response of the mock origin, and how it is sent. By default it is `200 OK` with an empty body
/// and Content-Length.
class Response
{
public:
    void status(int code) { _status = code; }
    void field(const std::string& name, const std::string& value);
    void body(const std::string& mediaType, std::string bytes);
    /// A body of `total` bytes that are generated while they are sent.
    void longBody(
        const std::string& mediaType, std::uint64_t total, Wire::SendQueue::Generator generator);
    /// A body that is sent in these pieces, with a pause between them. With chunked framing each is
    /// a chunk.
    void pieces(std::vector<std::string> pieces, std::chrono::milliseconds pause);
    void trailer(const std::string& name, const std::string& value);
    /// length (the default), chunked or untilClose. An HTTP/1.0 client gets untilClose instead of
    /// chunked.
    void framing(Wire::Framing framing) { _framing = framing; }
    /// Runs this script on the connection instead: for responses that are not HTTP.
    void instead(std::function<void(Wire::Peer&)> script) { _script = std::move(script); }

    /// Queues the response; to HEAD only its head. Closes the connection after it if the request or
    /// the framing requires that.
    void send(Wire::Peer& peer, const Wire::Message& request) const;

private:
    std::string head(Wire::Framing framing, const char* connection) const;
    std::string shortBodyBytes() const;
    void sendBody(Wire::Peer& peer, Wire::Framing framing) const;
    bool hasNoBody() const { return _status == 204 || _status == 304; }

    int _status = 200;
    std::vector<std::pair<std::string, std::string>> _fields;
    std::vector<std::pair<std::string, std::string>> _trailers;
    Wire::Framing _framing = Wire::Framing::length;
    std::uint64_t _length = 0;
    std::vector<std::string> _pieces;
    std::chrono::milliseconds _pause{0};
    Wire::SendQueue::Generator _generator;
    std::function<void(Wire::Peer&)> _script;
};

/// The time in the form of a Date field (RFC 9110 section 5.6.7):
/// "Sun, 06 Nov 1994 08:49:37 GMT".
std::string httpDate(std::time_t time);

} // namespace Site
