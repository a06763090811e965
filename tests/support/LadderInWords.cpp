// A drawing is noise to a screen reader. So are rows of spaces, and a mark under a letter: the place of
// a difference is told as a number.
#include "tests/support/LadderInWords.h"

#include "tests/support/Columns.h"
#include "tests/support/EventRows.h"
#include "tests/support/Language.h"
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
    const std::string byte = std::to_string(difference.skipped + difference.at + 1);
    return difference.place == Difference::Place::Body
               ? said("The first difference is at byte %1 of this body.", {byte})
               : said("The first difference is at byte %1 of this line.", {byte});
}

std::string heading(const Event& event)
{
    const std::vector<std::string> parties{event.from.name(), event.to.name()};
    return "  " +
           (event.kind == Event::Kind::Awaited ? said("%1 never sent %2:", parties)
                                               : said("%1 sends %2:", parties)) +
           "\n";
}

std::string inWords(const Event& event, const Difference* mark)
{
    if (event.kind == Event::Kind::Done)
        return "  " + said("%1.", {event.note}) + "\n";
    std::string text = heading(event);
    for (std::size_t i = 0; i < event.head.size(); ++i)
    {
        add(text, visible(event.head[i]));
        if (mark != nullptr && mark->place == Difference::Place::Head && mark->line == i)
            add(text, place(*mark));
    }
    if (event.bodySize > 0)
        add(text, translated(counted(event.bodySize, "Body, %1 byte:", "Body, %1 bytes:")));
    for (const std::string& row : bodyRows(event, widest))
        add(text, row);
    if (mark != nullptr && mark->place == Difference::Place::Body)
        add(text, place(*mark));
    if (!event.note.empty())
        add(text, "(" + translated(event.note) + ")");
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
