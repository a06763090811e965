#pragma once

#include "tests/model/Message.h"

#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

namespace Model
{

/// C, in a thread of its own: what it says is decided by a function, and what it was asked is kept.
class OriginThread
{
public:
    using Answer = std::function<Message(const Message& request)>;

    OriginThread();
    OriginThread(const OriginThread&) = delete;
    OriginThread& operator=(const OriginThread&) = delete;
    ~OriginThread();

    std::uint16_t port() const { return _port; }

    /// From now on C answers like this.
    void answerWith(Answer answer);
    /// What it was asked since the last call, and what it said.
    std::vector<Talk::Ask> takeAsks();

private:
    struct Client;

    void run();
    /// False: the connection is over.
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

/// The text of a message, ready to be sent. `firstLine`: its start line.
std::string wireText(const std::string& firstLine, const Message& message);

} // namespace Model
