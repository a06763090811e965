// One event as rows of the ladder.
#include "tests/support/EventRows.h"

#include "tests/support/Columns.h"
#include "tests/support/Excerpt.h"
#include "tests/support/Language.h"
#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr std::size_t widestPane = 75;
constexpr std::size_t mostHeadLines = 12;
constexpr std::size_t mostBodyRows = 3;

/// Draws one event.
class Drawing
{
public:
    Drawing(const Event& event, const Difference* mark, const Panes& panes)
        : _event(event), _mark(mark), _panes(panes)
    {
    }

    Rows draw()
    {
        if (_event.kind == Event::Kind::Done)
            return {done()};
        head();
        body();
        _rows.push_back(arrow());
        if (!_event.note.empty())
            add(note());
        return std::move(_rows);
    }

private:
    [[nodiscard]] bool isMarked(Difference::Place place) const
    {
        return _mark != nullptr && _mark->place == place;
    }

    void add(const std::string& text) { _rows.push_back(_panes.between(_event, " " + text)); }
    void add(const Rows& texts)
    {
        for (const std::string& text : texts)
            add(text);
    }

    void head()
    {
        const std::size_t lines = _event.head.size();
        for (std::size_t i = 0; i < lines; ++i)
        {
            if (isMarked(Difference::Place::Head) && _mark->line == i)
                add(rowsOf(_event.head[i], _panes.textWidth(), _mark->at));
            else if (i < mostHeadLines)
                add(rowsOf(_event.head[i], _panes.textWidth()));
            else if (i == mostHeadLines)
                add("... (" + said("%1 more lines", {std::to_string(lines - i)}) + ")");
        }
    }

    void body()
    {
        const bool marked = isMarked(Difference::Place::Body);
        if (!marked && _event.bodySize == 0)
            return;
        if (!_event.head.empty())
            add("");
        add(marked ? rowsOf(_mark->came, _panes.textWidth(), _mark->at, _mark->skipped > 0)
                   : bodyRows(_event, _panes.textWidth()));
    }

    [[nodiscard]] std::string arrow() const
    {
        const bool toRight = _event.from < _event.to;
        const bool awaited = _event.kind == Event::Kind::Awaited;
        const Party other = _event.from.letter == 'B' ? _event.to : _event.from;
        std::string line;
        for (std::size_t i = 0; i < _panes.width(); ++i)
            line.push_back(awaited && i % 2 == 1 ? ' ' : '-');
        if (other.number > 1)
            line.replace(2, other.name().size() + 2, " " + other.name() + " ");
        const std::string mark = " " + said("never came") + " ";
        const std::size_t columns = columnsOf(mark);
        (toRight ? line.back() : line.front()) = toRight ? '>' : '<';
        if (awaited)
            line.replace(_panes.width() / 2 - columns / 2, columns, mark);
        return _panes.between(_event, line);
    }

    [[nodiscard]] std::string note() const
    {
        return "(" + cutTo(translated(_event.note), _panes.textWidth() - 2) + ")";
    }

    /// What a party did is written beside the party's column.
    [[nodiscard]] std::string done() const
    {
        const std::string text = note();
        const std::string atRight = rightAligned(text, _panes.width() - 1);
        switch (_event.from.letter)
        {
        case 'A':
            return _panes.left(" " + text);
        case 'B':
            return _panes.left(atRight);
        default:
            return _panes.right(atRight);
        }
    }

    const Event& _event;
    const Difference* _mark;
    const Panes& _panes;
    Rows _rows;
};

} // namespace

Panes::Panes(std::size_t width, bool withC)
    : _width(std::min((width - 3) / (withC ? 2 : 1) - 1, widestPane)), _withC(withC)
{
}

std::string Panes::columns() const
{
    const std::string gap(_width, ' ');
    return "  A" + gap + "B" + (_withC ? gap + "C" : "");
}

std::string Panes::left(const std::string& text) const
{
    return "  |" + padded(text, _width) + "|" + (_withC ? padded("", _width) + "|" : "");
}

std::string Panes::right(const std::string& text) const
{
    return "  |" + padded("", _width) + "|" + padded(text, _width) + "|";
}

std::string Panes::between(const Event& event, const std::string& text) const
{
    const bool isLeft = event.from.letter == 'A' || event.to.letter == 'A';
    return isLeft ? left(text) : right(text);
}

Rows rowsOfEvent(const Event& event, const Difference* mark, const Panes& panes)
{
    return Drawing(event, mark, panes).draw();
}

Rows bodyRows(const Event& event, std::size_t width)
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
            if (text.size() + next.size() > width)
                break;
            text += next;
            ++taken;
        }
        rows.push_back(text);
        rest.remove_prefix(taken);
        shown += taken;
    }
    if (shown < event.bodySize)
        rows.push_back("... (" + said("%1 bytes in all", {std::to_string(event.bodySize)}) + ")");
    return rows;
}

} // namespace Plays
