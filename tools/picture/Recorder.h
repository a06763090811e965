#pragma once

#include "tools/picture/Tape.h"
#include "tools/wire/Message.h"
#include "tools/wire/ReceiveBuffer.h"

#include <optional>

namespace Picture
{

/// The two sides of a connection: the one that opened it, and the one that accepted it.
enum class Side
{
    opener,
    accepter
};

/// Reads what the two sides of a connection send to each other, and writes it down as messages.
/// Bytes that are not HTTP are written down as they come: a record ends when the other side sends.
class Recorder
{
public:
    /// `opener` and `accepter` are the letters of the two sides.
    Recorder(Tape& tape, char opener, char accepter, std::size_t connection);

    void bytes(Side from, std::string_view bytes);
    /// `from` has ended its half of the connection, or reset it, or there is no program.
    void ended(Side from, Wire::End end);

private:
    struct Direction
    {
        char from;
        char to;
        std::optional<Wire::Message> message; ///< the one that is being read
        std::shared_ptr<Record> record; ///< what is written down of it, once its head is there
        std::string beginning;
        std::uint64_t length = 0;
        bool isHttp = true;
    };

    Direction& of(Side side) { return side == Side::opener ? _forth : _back; }
    Wire::Message::Kind nextKind(const Direction& direction) const;
    void readMessage(Direction& direction, std::string_view& bytes);
    void writeDown(Direction& direction);
    void finish(Direction& direction);
    void plainBytes(Direction& direction, std::string_view bytes);
    void endPlainBytes(Direction& direction);
    void openTunnel();
    std::shared_ptr<Record> add(const Direction& direction, Record::Kind kind);

    Tape& _tape;
    std::size_t _connection;
    Direction _forth;
    Direction _back;
    std::deque<std::string> _requests; ///< the start lines of those that are not answered yet
};

} // namespace Picture
