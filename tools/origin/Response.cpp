// The correct parts of a response of the mock origin are generated here, once: status line, Date,
// framing, and whether the connection persists. A deliberate mistake is in the script of its page.

#include "tools/origin/Response.h"

#include <Poco/DateTimeFormat.h>
#include <Poco/DateTimeFormatter.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/NumberFormatter.h>
#include <numeric>

namespace Site
{

using Wire::Framing;

namespace
{

/// A generated body that is no longer comes with its head, as from most servers: a proxy receives the response with
/// one call, always.
constexpr std::uint64_t shortBody = 4096;

} // namespace

std::string httpDate(std::time_t time)
{
    return Poco::DateTimeFormatter::format(
        Poco::Timestamp::fromEpochTime(time), Poco::DateTimeFormat::HTTP_FORMAT);
}

void Response::field(const std::string& name, const std::string& value)
{
    _fields.emplace_back(name, value);
}

void Response::trailer(const std::string& name, const std::string& value)
{
    _trailers.emplace_back(name, value);
}

void Response::body(const std::string& mediaType, std::string bytes)
{
    field("Content-Type", mediaType);
    _length = bytes.size();
    _pieces = {std::move(bytes)};
}

void Response::longBody(
    const std::string& mediaType, std::uint64_t total, Wire::SendQueue::Generator generator)
{
    field("Content-Type", mediaType);
    _length = total;
    _generator = std::move(generator);
}

void Response::pieces(std::vector<std::string> pieces, std::chrono::milliseconds pause)
{
    _pieces = std::move(pieces);
    _pause = pause;
    _length = std::accumulate(_pieces.begin(), _pieces.end(), std::uint64_t{0},
        [](std::uint64_t sum, const std::string& piece) { return sum + piece.size(); });
}

void Response::send(Wire::Peer& peer, const Wire::Message& request) const
{
    if (_script)
    {
        _script(peer);
        return;
    }
    const bool old = request.version() != "HTTP/1.1";
    const auto framing = old && _framing == Framing::chunked ? Framing::untilClose : _framing;
    // After a request that was not read to its end, it is unknown where the next one begins.
    const bool closes =
        framing == Framing::untilClose || !request.complete() || !request.keepsConnection();

    std::string first = head(framing, closes ? "close" : old ? "keep-alive" : nullptr);
    const bool hasBody = request.method() != "HEAD" && !hasNoBody();
    const bool together =
        hasBody && framing == Framing::length && _generator && _length <= shortBody;
    if (together)
        first += shortBodyBytes();
    peer.send(std::move(first));
    if (hasBody && !together)
        sendBody(peer, framing);
    if (closes)
        peer.finish();
}

std::string Response::head(Framing framing, const char* connection) const
{
    const auto status = static_cast<Poco::Net::HTTPResponse::HTTPStatus>(_status);
    std::string head = "HTTP/1.1 " + std::to_string(_status) + " " +
                       Poco::Net::HTTPResponse::getReasonForStatus(status) + "\r\n";
    head += "Date: " + httpDate(std::time(nullptr)) + "\r\nServer: mock-origin\r\n";
    for (const auto& [name, value] : _fields)
        head += name + ": " + value + "\r\n";
    if (framing == Framing::chunked && !hasNoBody())
        head += "Transfer-Encoding: chunked\r\n";
    else if (framing == Framing::length && !hasNoBody())
        head += "Content-Length: " + std::to_string(_length) + "\r\n";
    if (connection)
        head += std::string("Connection: ") + connection + "\r\n";
    return head + "\r\n";
}

std::string Response::shortBodyBytes() const
{
    std::string bytes;
    _generator(0, bytes);
    bytes.resize(_length);
    return bytes;
}

void Response::sendBody(Wire::Peer& peer, Framing framing) const
{
    if (_generator)
        peer.generate(_length, _generator);
    bool first = true;
    for (const auto& piece : _pieces)
    {
        if (!std::exchange(first, false) && _pause.count() > 0)
            peer.pause(_pause);
        if (framing != Framing::chunked)
            peer.send(piece);
        else if (!piece.empty()) // an empty chunk would be the last one
            peer.send(Poco::NumberFormatter::formatHex(piece.size()) + "\r\n" + piece + "\r\n");
    }
    if (framing != Framing::chunked)
        return;
    std::string end = "0\r\n";
    for (const auto& [name, value] : _trailers)
        end += name + ": " + value + "\r\n";
    peer.send(end + "\r\n");
}

} // namespace Site
