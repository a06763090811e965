#pragma once

#include "tests/model/Message.h"

#include <cstdint>
#include <functional>
#include <mutex>
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

private:
    struct Client;

    void run();
    /// Reads from one connection, and responds if a request is complete. Returns false if the
    /// connection has ended.
    bool serve(Client& client);
    Message answer(const Message& request);

    int _listening;
    int _stop[2];
    std::uint16_t _port = 0;
    std::mutex _mutex; ///< for the next two
    Answer _answer;
    std::vector<Observation::Exchange> _exchanges;
    std::thread _thread;
};

/// The text of a message, ready to be sent. `firstLine` is its start line.
std::string wireText(const std::string& firstLine, const Message& message);

} // namespace Model
