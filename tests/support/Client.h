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

/// A on one of its connections to B: what it has sent, and the response that comes. The event loop
/// does the reading.
class Client
{
public:
    explicit Client(Wire::EventLoop& loop) : _loop(loop) {}

    /// Opens a new connection, and forgets all about the old one.
    void connect(std::uint16_t port);

    /// True if there is a connection that neither side has closed. (In a tunnel B may have closed
    /// its side.)
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isConnected() const { return _peer && _peer->connected(); }

    void send(std::string bytes);

    /// A does not close its connection after a response.
    void keep() { _keeps = true; }
    [[nodiscard]] bool keeps() const { return _keeps; }

    /// On its next connection A reads nothing until readOn() allows it to read a little.
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
    /// What came after the end of the response.
    [[nodiscard]] const std::string& surplus() const { return _unread; }
    /// True if B has closed its side of the connection.
    [[nodiscard]] bool sawEnd() const;
    [[nodiscard]] bool wasRefused() const { return _peer && _peer->end() == Wire::End::refused; }

    /// True if A has sent a request, and its response is still to come.
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

    /// To be called when the response has been checked: the next one may come.
    void nextResponse();

    /// True if B had closed its side when A closed the connection.
    [[nodiscard]] bool wasEndedByB() const { return _endedByB; }

    /// The response is in the transcript.
    void markRecorded() { _recorded = true; }
    [[nodiscard]] bool isRecorded() const { return _recorded; }

    /// The connection; nullptr before the first one.
    [[nodiscard]] Wire::Peer* peer() const { return _peer.get(); }
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
    std::deque<Request> _requests;         // of which the final response has not been checked
    std::optional<Wire::Message> _sending; // the request that is being sent
    bool _noted = false;                   // _sending is the last one of _requests
    bool _sentInvalid = false;             // A's last request was invalid
    std::string _unread;
    bool _spoke = false; // since the last response
    bool _tunnel = false;
    bool _cutShort = false;
    bool _recorded = false;
    bool _endedByB = false;
    bool _keeps = false;
    bool _slow = false;
};

} // namespace Plays
