// Draws a transcript as text. Between the three columns there are two panes: the left one for the
// messages between A and B, the right one for those between B and C. A message is drawn as its
// lines, then an arrow. All bytes are escaped before their width is measured, so the columns stay
// straight whatever a proxy sends.
#include "tests/support/Ladder.h"

#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr std::size_t paneWidth = 45;            // between two columns
constexpr std::size_t textWidth = paneWidth - 2; // a space at each side
constexpr std::size_t longestLine = 100;
constexpr std::size_t mostHeadRows = 12;
constexpr std::size_t mostBodyRows = 3;
constexpr std::string_view cutMark = "...";

using Rows = std::vector<std::string>;

/// Escaped text of at most `width` characters; `column` is the place of its byte `at`.
struct Excerpt
{
    std::string text;
    std::size_t column = 0;
};

Excerpt cutText(std::string_view bytes, std::size_t at, std::size_t width, bool cutBefore = false)
{
    Excerpt result{visible(bytes), visible(bytes.substr(0, at)).size()};
    std::size_t front = 0;
    if (result.column + 8 > width)
        front = result.column - width / 2;
    if (front > 0 || cutBefore)
    {
        result.text = std::string(cutMark) + result.text.substr(front);
        result.column = result.column - front + cutMark.size();
    }
    if (result.text.size() > width)
        result.text = result.text.substr(0, width - cutMark.size()) + std::string(cutMark);
    result.column = std::min(result.column, width - 1);
    return result;
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

std::string row(const std::string& left, const std::string& right)
{
    return "  |" + padded(left, paneWidth) + "|" + padded(right, paneWidth) + "|";
}

bool inLeftPane(const Event& event)
{
    return event.from.letter == 'A' || event.to.letter == 'A';
}

std::string inPane(const Event& event, const std::string& text)
{
    return inLeftPane(event) ? row(text, "") : row("", text);
}

std::string arrow(const Event& event)
{
    const bool toRight = event.from < event.to;
    const Party other = event.from.letter == 'B' ? event.to : event.from;
    std::string line;
    for (std::size_t i = 0; i < paneWidth; ++i)
        line.push_back(event.kind == Event::Kind::Awaited && i % 2 == 1 ? ' ' : '-');
    if (other.number > 1)
        line.replace(2, other.name().size() + 2, " " + other.name() + " ");
    if (event.kind == Event::Kind::Awaited)
        line.replace(paneWidth / 2 - 6, 12, " never came ");
    (toRight ? line.back() : line.front()) = toRight ? '>' : '<';
    return inPane(event, line);
}

/// The rows of a body, at most as wide as the pane; after each line end a new one begins.
Rows bodyRows(const Event& event)
{
    Rows rows;
    std::string_view rest = event.body;
    std::size_t shown = 0;
    while (!rest.empty() && rows.size() < mostBodyRows)
    {
        std::string text;
        std::size_t taken = 0;
        while (taken < rest.size() && (taken == 0 || rest[taken - 1] != '\n'))
        {
            const std::string next = visible(rest.substr(taken, 1));
            if (text.size() + next.size() > textWidth)
                break;
            text += next;
            ++taken;
        }
        rows.push_back(text);
        rest.remove_prefix(taken);
        shown += taken;
    }
    if (shown < event.bodySize)
        rows.push_back(
            std::string(cutMark) + " (" + std::to_string(event.bodySize) + " bytes in all)");
    return rows;
}

/// Draws one event.
class EventRows
{
public:
    EventRows(const Event& event, const Difference* mark) : _event(event), _mark(mark) {}

    Rows draw()
    {
        if (_event.kind == Event::Kind::Done)
            return {done()};
        head();
        if (isMarked(Difference::Place::Body))
            marked(_mark->came, _mark->at, _mark->skipped > 0);
        else if (_event.bodySize > 0)
        {
            for (const std::string& text : bodyRows(_event))
                add(text);
        }
        _rows.push_back(arrow(_event));
        if (!_event.note.empty())
            add("(" + _event.note.substr(0, textWidth - 2) + ")");
        return std::move(_rows);
    }

private:
    [[nodiscard]] bool isMarked(Difference::Place place) const
    {
        return _mark != nullptr && _mark->place == place;
    }

    void add(const std::string& text) { _rows.push_back(inPane(_event, " " + text)); }

    void marked(std::string_view bytes, std::size_t at, bool cutBefore)
    {
        const Excerpt cut = cutText(bytes, at, textWidth, cutBefore);
        add(cut.text);
        add(std::string(cut.column, ' ') + "^");
    }

    void head()
    {
        const std::size_t lines = _event.head.size();
        for (std::size_t i = 0; i < lines; ++i)
        {
            if (isMarked(Difference::Place::Head) && _mark->line == i)
                marked(_event.head[i], _mark->at, false);
            else if (i < mostHeadRows)
                add(cutText(_event.head[i], 0, textWidth).text);
            else if (i == mostHeadRows)
                add(std::string(cutMark) + " (" + std::to_string(lines - i) + " more lines)");
        }
        const bool body = _event.bodySize > 0 || isMarked(Difference::Place::Body);
        if (body && lines > 0)
            add("");
    }

    /// What a party did is written beside the party's column.
    [[nodiscard]] std::string done() const
    {
        const std::string text = "(" + _event.note.substr(0, textWidth - 2) + ")";
        const std::string atRight = std::string(paneWidth - 1 - text.size(), ' ') + text;
        switch (_event.from.letter)
        {
        case 'A':
            return row(" " + text, "");
        case 'B':
            return row(atRight, "");
        default:
            return row("", atRight);
        }
    }

    const Event& _event;
    const Difference* _mark;
    Rows _rows;
};

std::string columns()
{
    const std::string gap(paneWidth, ' ');
    return "  A" + gap + "B" + gap + "C";
}

/// Adds the line `label text`, and the mark under it.
void addWithMark(Rows& rows, std::string_view label, const Excerpt& text, bool withMark)
{
    rows.push_back(std::string(label) + text.text);
    if (withMark)
        rows.push_back(std::string(label.size() + text.column, ' ') + "^");
}

} // namespace

std::string ladder(const Transcript& transcript, std::size_t mostRows)
{
    std::vector<Rows> blocks;
    for (std::size_t i = 0; i < transcript.events.size(); ++i)
    {
        const bool here = transcript.failure && transcript.failure->event == i;
        blocks.push_back(
            EventRows(transcript.events[i], here ? &transcript.failure->difference : nullptr)
                .draw());
    }
    std::size_t first = blocks.size();
    std::size_t rows = 0;
    while (first > 0 && (first == blocks.size() || rows + blocks[first - 1].size() <= mostRows))
        rows += blocks[--first].size();
    std::string text = columns() + "\n";
    if (first > 0)
        text += row(" (" + std::to_string(first) + " earlier steps are left out)", "") + "\n";
    for (std::size_t i = first; i < blocks.size(); ++i)
    {
        for (const std::string& line : blocks[i])
            text += line + "\n";
    }
    return text;
}

std::vector<std::string> comparison(const Difference& difference)
{
    constexpr std::string_view expected = "expected  ";
    constexpr std::string_view came = "came      ";
    constexpr std::size_t width = longestLine - 24;
    Rows rows;
    const bool cut = difference.skipped > 0;
    if (!difference.expected.empty())
        addWithMark(rows, expected,
            cutText(difference.expected, std::min(difference.at, difference.expected.size()), width,
                cut),
            false);
    if (!difference.came.empty())
        addWithMark(rows, came, cutText(difference.came, difference.at, width, cut), true);
    else if (!difference.expected.empty())
        rows.push_back(std::string(came) + "(nothing)");
    return rows;
}

} // namespace Plays
