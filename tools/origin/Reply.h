#pragma once

#include "tools/wire/Message.h"
#include "tools/wire/Peer.h"

namespace Site
{

/// One response of the mock origin, and how it goes over the wire. Without more it is
/// `200 OK` with an empty body and Content-Length.
class Reply
{
public:
    void status(int code) { _status = code; }
    void field(const std::string& name, const std::string& value);
    void body(const std::string& mediaType, std::string bytes);
    /// `total` bytes that are generated while they are sent.
    void longBody(
        const std::string& mediaType, std::uint64_t total, Wire::SendQueue::Generator generator);
    /// Sends the body in these pieces, with a pause between them; in chunks if the framing is so.
    void pieces(std::vector<std::string> pieces, std::chrono::milliseconds pause);
    void trailer(const std::string& name, const std::string& value);
    /// length (so it is without this), chunked or untilClose. HTTP/1.0 clients get untilClose for
    /// chunked.
    void framing(Wire::Framing framing) { _framing = framing; }
    /// Does this to the connection, and nothing of the above: for answers that are no HTTP.
    void instead(std::function<void(Wire::Peer&)> script) { _script = std::move(script); }

    /// Queues it. Ends the connection after it, if the request or the framing asks for that. To
    /// HEAD only the head goes.
    void send(Wire::Peer& peer, const Wire::Message& request) const;

private:
    std::string head(Wire::Framing framing, const char* connection) const;
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

/// The moment in the form of a Date field (RFC 9110 section 5.6.7): "Sun, 06 Nov 1994 08:49:37
/// GMT".
std::string httpDate(std::time_t moment);

} // namespace Site
