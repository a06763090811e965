#pragma once

#include "tests/model/Message.h"

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace Model
{

/// The origin server, in a thread of its own. A function makes its responses; the requests are
/// recorded.
class OriginThread
{
public:
    using Answer = std::function<Message(const Message& request)>;

    /// Listens on a free port of 127.0.0.1. Throws std::system_error.
    OriginThread();
    OriginThread(const OriginThread&) = delete;
    OriginThread& operator=(const OriginThread&) = delete;
    ~OriginThread();

    std::uint16_t port() const { return _port; }

    /// From now on, this function makes the responses.
    void answerWith(Answer answer);
    /// The requests since the last call, with their responses.
    std::vector<Observation::Exchange> takeExchanges();

    /// Makes the next response, but does not send it, or the second half of its body, until
    /// release().
    void holdNext(bool onlyEnd);
    /// Waits until there is a request whose response is held back, or until release().
    void awaitHeld();
    /// Whether a response has been held back since holdNext().
    bool hasHeld();
    /// Sends the response that is held back, and no longer waits for one.
    void release();

private:
    struct Client;

    void run();
    /// Reads from one connection, and responds if a request is complete. Returns false if the
    /// connection has ended.
    bool serve(Client& client);
    Message answer(const Message& request);
    /// Sends this text of the response. Returns false if the connection has ended.
    static bool send(int descriptor, std::string_view text, const Message& response);
    /// Whether the response is held back.
    bool holds(int descriptor, const Message& response);

    struct Held
    {
        int descriptor;
        std::string text; ///< that is left
        Message response;
    };

    int _listening;
    int _stop[2];
    std::uint16_t _port = 0;
    std::mutex _mutex; ///< for the next seven
    Answer _answer;
    std::vector<Observation::Exchange> _exchanges;
    bool _holdsNext = false;
    bool _hasHeld = false;
    bool _holdsOnlyEnd = false;
    std::optional<Held> _held;
    std::condition_variable _holdChanged;
    std::thread _thread;
};

/// The text of a message, ready to be sent. `firstLine` is its start line.
std::string wireText(const std::string& firstLine, const Message& message);

} // namespace Model
