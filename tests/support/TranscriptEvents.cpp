// An event keeps what a person will want to see: the head as it came, and the first bytes of the
// body.
#include "tests/support/TranscriptEvents.h"

namespace Plays
{

namespace
{

/// The lines of a head as it came, without the empty line at its end.
std::vector<std::string> linesOf(std::string_view bytes)
{
    std::vector<std::string> lines;
    while (!bytes.empty())
    {
        const std::size_t end = bytes.find('\n');
        std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (end != std::string_view::npos && line.ends_with('\r'))
            line.remove_suffix(1);
        lines.emplace_back(line);
    }
    if (!lines.empty() && lines.back().empty())
        lines.pop_back();
    return lines;
}

} // namespace

Event eventOf(const Wire::Message& message, Party from, Party to, std::string note)
{
    Event event;
    event.from = from;
    event.to = to;
    event.head = linesOf(message.headBytes());
    event.body = message.body().substr(0, Event::bodyKept);
    event.bodySize = message.body().size();
    event.note = std::move(note);
    return event;
}

Event eventOf(std::vector<std::string> head, std::string_view body, Party from, Party to)
{
    Event event;
    event.from = from;
    event.to = to;
    event.head = std::move(head);
    event.body = body.substr(0, Event::bodyKept);
    event.bodySize = body.size();
    return event;
}

Event awaited(std::vector<std::string> head, Party from, Party to)
{
    Event event;
    event.kind = Event::Kind::Awaited;
    event.from = from;
    event.to = to;
    event.head = std::move(head);
    return event;
}

} // namespace Plays
