#pragma once

#include "http/MessageBody.h"
#include "net/Connection.h"
#include "response/Blame.h"

#include <cstdint>
#include <string>
#include <vector>

namespace proxy
{

/// A request on its way to the origin: the head that the proxy has written for it, and the body,
/// which comes from the client.
///
/// The origin may answer before it has all of the request: with 100 (Continue), which the client
/// may be waiting for, with a refusal, or with a response that it generates while the body arrives.
/// So the proxy listens to both sides while it forwards the body.
class RequestSender
{
public:
    explicit RequestSender(Connection& client) : _client(&client) {}
    /// For a request that the proxy itself makes: it has no body.
    RequestSender() = default;

    /// The client's request has a body with this framing, of which nothing has been received yet.
    /// `connectionOptions`: what Connection names in its head.
    void expectBody(BodyFraming framing, std::vector<std::string> connectionOptions);
    /// Returns true if the body has been received completely.
    bool bodyIsReceived() const { return _body.isComplete(); }
    /// Returns how many bytes of it have been received, with its framing.
    std::uint64_t received() const { return _received; }

    /// Returns the fields that describe the body to the origin: Content-Length if the client gave a
    /// length, Transfer-Encoding if the client sends chunks, none if there is no body.
    FieldList framingFields() const;

    /// Sets what is sent first, before the body.
    void begin(std::string head) { _waiting = std::move(head); }
    /// Returns true if the request has been sent completely.
    bool isComplete() const { return _body.isComplete() && _waiting.empty(); }

    /// Sends the head, and forwards the body to the origin block by block as it arrives, with the
    /// framing of framingFields(), and its trailer fields after it: no body is too large for the
    /// memory. Returns when the request is complete, or when the origin has sent something or closed
    /// the connection; called again, it continues. If the origin takes no more, that is not an error here: it may have sent a
    /// response that is still to be read. Throws BadMessage if the client's body is invalid or
    /// incomplete, and Poco::TimeoutException if the client sends nothing, or the origin takes
    /// nothing, in time. A failure of the client blames it (Blamed). `look` is called in each wait.
    void relayTo(Connection& origin, const WhileWaiting& look);

    /// Forwards one block of the rest, if that can be done without waiting. To be called again and again
    /// while the response is on its way to the client. A failure is no error here: then nothing
    /// more is forwarded, but the response goes on.
    void relayNow(Connection& origin);
    /// Returns true if relayNow() can go on once the origin takes bytes, or once the client has sent some.
    bool waitsForOrigin() const { return !_isGivenUp && !_waiting.empty(); }
    bool waitsForClient() const { return !_isGivenUp && !isComplete() && _waiting.empty(); }
    /// The client has been waited for so long. It must keep to its minimum data rate; otherwise nothing
    /// more is forwarded.
    void useTimeOfClient(SteadyClock::duration waited);

private:
    void relayTo(Connection& origin);
    /// Waits until bytes have arrived from the client (only if nothing is waiting to be sent),
    /// until the origin takes bytes, or until the origin has sent some or closed the connection.
    /// Returns true in the last case. Of the origin it looks only at the socket: what has been received
    /// together with its last (interim) head is in origin.hasBytes(). Throws Poco::TimeoutException,
    /// Blamed, and what `_look` throws.
    bool awaitEither(Connection& origin);
    /// Receives a part of the body from the client, and puts it into `_waiting`, framed for the
    /// origin. Its exceptions blame the client.
    void receiveBlock();
    void receiveBlamed();

    Connection* _client = nullptr; ///< where the body comes from
    BodyFraming _framing{BodyEnd::none};
    BodyDecoder _body{_framing};
    std::vector<std::string> _connectionOptions;
    std::string _waiting; ///< for the origin, not yet sent
    std::uint64_t _received = 0;
    WhileWaiting _look;      ///< only during relayTo()
    bool _isGivenUp = false; ///< what is left is not forwarded any more
};

} // namespace proxy
