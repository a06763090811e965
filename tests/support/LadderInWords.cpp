// A drawing is noise to a screen reader. So are rows of spaces, and a mark under a letter: the place of
// a difference is told as a number.
#include "tests/support/LadderInWords.h"

#include "tests/support/EventRows.h"
#include "tests/support/Text.h"

namespace Plays
{

namespace
{

constexpr std::size_t widest = 76;
constexpr std::string_view indent = "    ";

void add(std::string& text, const std::string& line)
{
    for (const std::string& part : wrapped(line, widest))
        text += std::string(indent) + part + "\n";
}

std::string place(const Difference& difference)
{
    return "The first difference is at byte " +
           std::to_string(difference.skipped + difference.at + 1) + " of this " +
           (difference.place == Difference::Place::Body ? "body." : "line.");
}

std::string heading(const Event& event)
{
    const std::string to = " " + event.to.name() + ":\n";
    return "  " + event.from.name() +
           (event.kind == Event::Kind::Awaited ? " never sent" : " sends") + to;
}

std::string inWords(const Event& event, const Difference* mark)
{
    if (event.kind == Event::Kind::Done)
        return "  " + event.note + ".\n";
    std::string text = heading(event);
    for (std::size_t i = 0; i < event.head.size(); ++i)
    {
        add(text, visible(event.head[i]));
        if (mark != nullptr && mark->place == Difference::Place::Head && mark->line == i)
            add(text, place(*mark));
    }
    if (event.bodySize > 0)
        add(text, "Body, " + counted(event.bodySize, "byte") + ":");
    for (const std::string& row : bodyRows(event, widest))
        add(text, row);
    if (mark != nullptr && mark->place == Difference::Place::Body)
        add(text, place(*mark));
    if (!event.note.empty())
        add(text, "(" + event.note + ")");
    return text;
}

} // namespace

std::string ladderInWords(const Transcript& transcript)
{
    std::string text;
    for (std::size_t i = 0; i < transcript.events.size(); ++i)
    {
        const bool here = transcript.failure && transcript.failure->event == i;
        text += inWords(transcript.events[i], here ? &transcript.failure->difference : nullptr);
    }
    return text;
}

} // namespace Plays
