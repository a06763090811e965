#pragma once

#include "tests/model/Message.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

namespace Model
{

/// The origin server, in a thread. A function makes its responses; the requests are recorded.
class OriginThread
{
public:
    using Answer = std::function<Message(const Message& request)>;

    OriginThread();
    OriginThread(const OriginThread&) = delete;
    OriginThread& operator=(const OriginThread&) = delete;
    ~OriginThread();

    std::uint16_t port() const { return _port; }

    /// From now on, this function makes the responses.
    void answerWith(Answer answer);
    /// The requests since the last call, with their responses.
    std::vector<Talk::Ask> takeAsks();

private:
    struct Client;

    void run();
    /// Returns false if the connection has ended.
    bool serve(Client& client);
    Message answer(const Message& request);

    int _listening;
    int _stop[2];
    std::uint16_t _port = 0;
    std::mutex _mutex; ///< for the next two
    Answer _answer;
    std::vector<Talk::Ask> _asks;
    std::thread _thread;
};

/// The text of a message, ready to be sent. `firstLine` is its start line.
std::string wireText(const std::string& firstLine, const Message& message);

} // namespace Model
