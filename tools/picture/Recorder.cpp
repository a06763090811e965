// A request tells how its response is framed, and a response may turn the connection into a tunnel:
// so one object reads both directions.

#include "tools/picture/Recorder.h"

#include <algorithm>
#include <limits>

namespace Picture
{

namespace
{

using Wire::Message;

constexpr std::size_t mostHead = 16'384; // the page shows no more than that
constexpr std::size_t mostBeginning = 1'024;

Message::Limits limits()
{
    Message::Limits result;
    result.body = std::numeric_limits<std::uint64_t>::max();
    result.dropBody = true;
    return result;
}

void appendUpTo(std::size_t most, std::string& text, std::string_view bytes)
{
    text += bytes.substr(0, most - std::min(most, text.size()));
}

} // namespace

Recorder::Recorder(Tape& tape, char opener, char accepter, std::size_t connection)
    : _tape(tape),
      _connection(connection), _forth{opener, accepter, {}, {}, {}}, _back{accepter, opener, {}, {},
                                                                         {}}
{
}

void Recorder::bytes(Side from, std::string_view bytes)
{
    auto& direction = of(from);
    endPlainBytes(of(from == Side::opener ? Side::accepter : Side::opener));
    while (!bytes.empty() && direction.isHttp)
        readMessage(direction, bytes);
    if (!bytes.empty())
        plainBytes(direction, bytes);
}

void Recorder::ended(Side from, Wire::End end)
{
    auto& direction = of(from);
    endPlainBytes(direction);
    if (direction.message)
    {
        direction.message->sawEnd(end != Wire::End::ended);
        writeDown(direction);
        finish(direction);
    }
    if (end == Wire::End::reset || end == Wire::End::refused)
        add(direction, end == Wire::End::reset ? Record::Kind::reset : Record::Kind::refused)
            ->state = Record::State::complete;
}

Message::Kind Recorder::nextKind(const Direction& direction) const
{
    if (&direction == &_forth)
        return Message::Kind::request;
    const std::string request = _requests.empty() ? "" : _requests.front();
    const std::string method = request.substr(0, request.find(' '));
    return method == "HEAD"      ? Message::Kind::responseToHead
           : method == "CONNECT" ? Message::Kind::responseToConnect
                                 : Message::Kind::response;
}

/// Removes the bytes of one message, or the first part of it, from the front of `bytes`.
void Recorder::readMessage(Direction& direction, std::string_view& bytes)
{
    if (!direction.message)
        direction.message.emplace(nextKind(direction), limits());
    auto& message = *direction.message;
    const auto headBefore = message.headBytes().size();
    const auto taken = message.feed(bytes);
    const auto body = bytes.substr(0, taken).substr(message.headBytes().size() - headBefore);
    bytes.remove_prefix(taken);
    appendUpTo(mostBeginning, direction.beginning, body);
    direction.length += body.size();
    if (message.headIsComplete() || message.over())
        writeDown(direction);
    if (message.over())
        finish(direction);
}

void Recorder::writeDown(Direction& direction)
{
    const auto& message = *direction.message;
    if (!direction.record)
    {
        const bool isRequest = message.kind() == Message::Kind::request;
        const bool hasLine = !message.startLine().empty();
        direction.record = add(direction, !hasLine    ? Record::Kind::bytes
                                          : isRequest ? Record::Kind::request
                                                      : Record::Kind::response);
        direction.record->line = message.startLine();
        appendUpTo(
            mostHead, hasLine ? direction.record->head : direction.beginning, message.headBytes());
        if (!hasLine)
            direction.length += message.headBytes().size();
        if (isRequest)
            _requests.push_back(message.startLine());
        else if (!_requests.empty())
            direction.record->request = _requests.front();
    }
    auto& record = *direction.record;
    record.beginning = direction.beginning;
    record.length = direction.length;
    record.fault = message.fault();
    record.state = message.broken()     ? Record::State::broken
                   : message.complete() ? Record::State::complete
                                        : Record::State::open;
    _tape.touch(record);
}

/// The message is over, and the next one may begin.
void Recorder::finish(Direction& direction)
{
    const auto& message = *direction.message;
    const bool isFinal = message.kind() != Message::Kind::request && !message.interim();
    const bool switches =
        message.status() == 101 ||
        (message.kind() == Message::Kind::responseToConnect && message.status() / 100 == 2);
    // After a broken message it is unknown where the next one begins: what follows is counted with it.
    direction.isHttp = !message.broken();
    if (direction.isHttp)
        direction.record.reset();
    direction.message.reset();
    direction.beginning.clear();
    direction.length = 0;
    if (isFinal && !_requests.empty())
        _requests.pop_front();
    if (switches)
        openTunnel();
}

void Recorder::openTunnel()
{
    for (auto* direction : {&_forth, &_back})
    {
        direction->isHttp = false;
        direction->message.reset();
        direction->record.reset();
    }
}

void Recorder::plainBytes(Direction& direction, std::string_view bytes)
{
    if (!direction.record)
        direction.record = add(direction, Record::Kind::bytes);
    appendUpTo(mostBeginning, direction.record->beginning, bytes);
    direction.record->length += bytes.size();
    _tape.touch(*direction.record);
}

/// Does nothing for a message: it ends by itself.
void Recorder::endPlainBytes(Direction& direction)
{
    if (direction.isHttp || !direction.record)
        return;
    if (direction.record->state == Record::State::open)
        direction.record->state = Record::State::complete;
    _tape.touch(*direction.record);
    direction.record.reset();
}

std::shared_ptr<Record> Recorder::add(const Direction& direction, Record::Kind kind)
{
    Record record;
    record.from = direction.from;
    record.to = direction.to;
    record.connection = _connection;
    record.kind = kind;
    return _tape.add(std::move(record));
}

} // namespace Picture
