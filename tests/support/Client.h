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

/// A in one of its connections to B: what it has sent, and the response that comes. Reading
/// happens in the event loop.
class Client
{
public:
    explicit Client(Wire::EventLoop& loop) : _loop(loop) {}

    /// Opens a new connection; what was left of the old one is forgotten.
    void connect(std::uint16_t port);

    /// There is a connection that neither side has ended. In a tunnel B may have ended its side.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isConnected() const { return _peer && _peer->connected(); }

    void send(std::string bytes);

    /// After a response A keeps its connection.
    void keep() { _keeps = true; }
    [[nodiscard]] bool keeps() const { return _keeps; }

    /// On its next connection A takes nothing from the kernel, until readOn() allows a little.
    void readSlowly() { _slow = true; }
    [[nodiscard]] bool isSlow() const { return _slow; }
    void readOn();

    /// Something of a response has come, or B has ended the connection.
    [[nodiscard]] bool hasAnswer() const { return _answer != nullptr; }
    /// The response that comes, or has come. Only if hasAnswer().
    [[nodiscard]] const Wire::Message& answer() const { return *_answer; }
    [[nodiscard]] bool answerIsOver() const { return _answer && _answer->over(); }
    /// The connection ended before the response did.
    [[nodiscard]] bool isCutShort() const { return _cutShort; }
    /// What came behind its end.
    [[nodiscard]] const std::string& behind() const { return _unread; }
    /// B has ended its side.
    [[nodiscard]] bool sawEnd() const;
    [[nodiscard]] bool wasRefused() const { return _peer && _peer->end() == Wire::End::refused; }

    /// A has asked, and a response is still to come.
    [[nodiscard]] bool waits() const;

    /// A has sent the beginning of a request and not its end, or one that has no right end.
    [[nodiscard]] bool isAsking() const { return _asking || _brokeOff; }

    /// `HTTP/1.0`: the version of the request that the response answers; empty if it is not known.
    [[nodiscard]] std::string askedVersion() const
    {
        return _requests.empty() ? "" : _requests.front().version;
    }

    /// The response has come, and what follows it are the bytes of a tunnel.
    [[nodiscard]] bool opensTunnel() const;
    [[nodiscard]] bool isTunnel() const { return _tunnel; }
    /// Takes bytes of the tunnel off the front of behind().
    void consume(std::size_t count) { _unread.erase(0, count); }

    /// The response is done with; the next one may come.
    void nextAnswer();

    /// B had ended its side when A closed its own for good.
    [[nodiscard]] bool wasEndedByB() const { return _endedByB; }

    /// The response stands in the transcript already.
    void markRecorded() { _recorded = true; }
    [[nodiscard]] bool isRecorded() const { return _recorded; }

    /// The connection; nullptr before the first. Steps like shutDownSend() go to it directly.
    [[nodiscard]] Wire::Peer* peer() const { return _peer.get(); }
    void closeNow();

private:
    void read();
    void note(std::string_view sent);
    [[nodiscard]] Wire::Message::Kind nextKind() const;

    Wire::EventLoop& _loop;
    std::unique_ptr<Wire::Peer> _peer;
    std::unique_ptr<Wire::Message> _answer;
    struct Request
    {
        std::string method;
        std::string version;
    };
    std::deque<Request> _requests;        // begun, and their final response is not done with
    std::optional<Wire::Message> _asking; // the request that is being sent
    bool _noted = false;                  // it is the last one of _requests
    bool _brokeOff = false;               // A's last request made no sense
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
