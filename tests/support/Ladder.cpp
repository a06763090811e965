// Draws a transcript as text. Between the columns there are panes: the left one for the messages
// between A and B, the right one for those between B and C. A message is drawn as its lines, then an
// arrow.
#include "tests/support/Ladder.h"

#include "tests/support/EventRows.h"
#include "tests/support/LadderInWords.h"
#include "tests/support/Language.h"

#include <algorithm>

namespace Plays
{

namespace
{

bool concernsC(const Event& event)
{
    return event.from.letter == 'C' || event.to.letter == 'C';
}

/// The events that are drawn, each in its rows.
std::vector<Rows> blocksOf(const Transcript& transcript, const Panes& panes)
{
    std::vector<Rows> blocks;
    for (std::size_t i = 0; i < transcript.events.size(); ++i)
    {
        const bool here = transcript.failure && transcript.failure->event == i;
        blocks.push_back(rowsOfEvent(
            transcript.events[i], here ? &transcript.failure->difference : nullptr, panes));
    }
    return blocks;
}

/// The first of the blocks that are drawn, so that all together have at most so many rows.
std::size_t firstDrawn(const std::vector<Rows>& blocks, std::size_t mostRows)
{
    std::size_t first = blocks.size();
    std::size_t rows = 0;
    while (first > 0 && (first == blocks.size() || rows + blocks[first - 1].size() <= mostRows))
        rows += blocks[--first].size();
    return first;
}

} // namespace

std::string ladder(const Transcript& transcript, const LadderStyle& style)
{
    if (style.words)
        return ladderInWords(transcript);
    const Panes panes(style.width, std::ranges::any_of(transcript.events, concernsC));
    const std::vector<Rows> blocks = blocksOf(transcript, panes);
    const std::size_t first = firstDrawn(blocks, style.mostRows);
    std::string text = panes.columns() + "\n";
    if (first > 0)
        text += panes.left(
                    " (" + said("%1 earlier steps are left out", {std::to_string(first)}) + ")") +
                "\n";
    for (std::size_t i = first; i < blocks.size(); ++i)
    {
        for (const std::string& line : blocks[i])
            text += line + "\n";
    }
    return text;
}

} // namespace Plays
