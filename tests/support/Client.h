#pragma once

#include "tests/support/Play.h"
#include "tools/wire/Message.h"
#include "tools/wire/Peer.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace Plays
{

/// A client A with its current connection to B: the requests that it has sent, and the response
/// that it is receiving. The event loop does the reading.
class Client
{
public:
    explicit Client(Wire::EventLoop& loop) : _loop(loop) {}

    /// Opens a new connection, and forgets everything about the previous one.
    void connect(std::uint16_t port);

    /// True if there is a connection that neither side has closed. (In a tunnel B may have closed
    /// its side.)
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isConnected() const { return _peer && _peer->connected(); }

    void send(std::string bytes);

    /// From now on A does not close its connection after a response.
    void keep() { _keeps = true; }
    [[nodiscard]] bool keeps() const { return _keeps; }

    /// On its next connection A reads nothing until readOn() allows it to read some more (64 KB).
    void readSlowly() { _slow = true; }
    [[nodiscard]] bool isSlow() const { return _slow; }
    void readOn();

    /// True if part of a response has come, or B has closed the connection.
    [[nodiscard]] bool hasResponse() const { return _response != nullptr; }
    /// True if a byte of a response has come.
    [[nodiscard]] bool responseBegun() const { return _response && _response->begun(); }
    /// The response, as far as it has come. Only if hasResponse().
    [[nodiscard]] const Wire::Message& response() const { return *_response; }
    [[nodiscard]] bool responseIsOver() const { return _response && _response->over(); }
    /// True if the connection ended before the response was complete.
    [[nodiscard]] bool isCutShort() const { return _cutShort; }
    /// The bytes that came after the end of the response: in a tunnel all of them, otherwise at
    /// most 1 MB.
    [[nodiscard]] const std::string& surplus() const { return _unread; }
    /// True if the connection has ended from B's side: B has closed it, reset it or refused it.
    [[nodiscard]] bool sawEnd() const;
    [[nodiscard]] bool wasRefused() const { return _peer && _peer->end() == Wire::End::refused; }

    /// True if A has sent a request whose final response is not complete yet.
    [[nodiscard]] bool waits() const;

    /// True if A has sent only the beginning of a request, or one without a valid end.
    [[nodiscard]] bool isSending() const { return _sending || _sentInvalid; }

    /// The version of the request that the response belongs to: `HTTP/1.0`. Empty if unknown.
    [[nodiscard]] std::string requestVersion() const
    {
        return _requests.empty() ? "" : _requests.front().version;
    }

    /// True if the response has come, and bytes of a tunnel follow it.
    [[nodiscard]] bool opensTunnel() const;
    [[nodiscard]] bool isTunnel() const { return _tunnel; }
    /// Removes bytes of the tunnel from the front of surplus().
    void consume(std::size_t count) { _unread.erase(0, count); }

    /// To be called when the response has been checked: makes room for the next one.
    void nextResponse();

    /// True if B had closed its side when A closed the connection.
    [[nodiscard]] bool wasEndedByB() const { return _endedByB; }

    /// Notes that the response is in the transcript.
    void markRecorded() { _recorded = true; }
    [[nodiscard]] bool isRecorded() const { return _recorded; }

    /// The connection; nullptr before the first one.
    [[nodiscard]] Wire::Peer* peer() const { return _peer.get(); }
    /// Closes the connection at once, and undoes keep() and readSlowly().
    void closeNow();

private:
    void read();
    void note(std::string_view sent);
    [[nodiscard]] Wire::Message::Kind nextKind() const;

    Wire::EventLoop& _loop;
    std::unique_ptr<Wire::Peer> _peer;
    std::unique_ptr<Wire::Message> _response;
    struct Request
    {
        std::string method;
        std::string version;
    };
    std::deque<Request> _requests;         // those whose final response has not been checked yet
    std::optional<Wire::Message> _sending; // the request that is being sent
    bool _noted = false;                   // _requests already has the one in _sending, as its last
    bool _sentInvalid = false;             // A's last request was invalid
    std::string _unread;
    bool _spoke = false; // A has sent something since the last response
    bool _tunnel = false;
    bool _cutShort = false;
    bool _recorded = false;
    bool _endedByB = false;
    bool _keeps = false;
    bool _slow = false;
};

} // namespace Plays
