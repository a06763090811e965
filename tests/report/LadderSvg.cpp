// Draws a transcript as a picture. A message is drawn as its lines, then an arrow, like in the ladder
// of a terminal; here, the height of a text is known, and its width is that of a fixed font.
#include "tests/report/LadderSvg.h"

#include "tests/support/EventRows.h"
#include "tests/support/Excerpt.h"

#include <algorithm>
#include <map>
#include <sstream>

namespace Plays
{

namespace
{

constexpr int charWidth = 7; // of the font, in the units of the picture
constexpr int lineHeight = 16;
constexpr int charsInPane = 56;
constexpr int paneWidth = charsInPane * charWidth + 24;
constexpr int margin = 20;
constexpr int marginRight = 44; // half of the name of a party
constexpr std::size_t mostHeadLines = 16;
constexpr std::string_view ownColours =
    "<style>svg{color:#1b1b1b}@media(prefers-color-scheme:dark){"
    "svg{color:#e4e4e4}}</style>\n";

bool concernsOrigin(const Event& event)
{
    return event.from.letter == 'C' || event.to.letter == 'C';
}

int columnOf(Party party)
{
    return margin + (party.letter - 'A') * paneWidth;
}

class Picture
{
public:
    Picture(const Transcript& transcript, const Caption* caption)
        : _transcript(transcript), _caption(caption)
    {
    }

    std::string draw()
    {
        for (std::size_t i = 0; i < _transcript.events.size(); ++i)
        {
            const bool here = _transcript.failure && _transcript.failure->event == i;
            event(_transcript.events[i], here ? &_transcript.failure->difference : nullptr);
        }
        const bool withC = std::ranges::any_of(_transcript.events, concernsOrigin);
        const int width = columnOf({withC ? 'C' : 'B', 1}) + marginRight;
        const int height = _y + margin;
        std::ostringstream all;
        all << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " << width << " " << height
            << "\" width=\"" << width << "\" role=\"img\" aria-label=\""
            << (_caption == nullptr ? "what A, B and C said" : escapedMarkup(_caption->title))
            << "\" font-family=\"monospace\" font-size=\"11.6\" fill=\"currentColor\" "
            << "stroke=\"none\">\n";
        if (_caption != nullptr)
            all << "<desc>" << escapedMarkup(_caption->words) << "</desc>\n" << ownColours;
        for (const char letter : {'A', 'B', 'C'})
        {
            if (letter != 'C' || withC)
                column(all, {letter, 1}, height);
        }
        all << _body.str() << "</svg>\n";
        return all.str();
    }

private:
    /// The line of one party, and above it the party's name. In a picture of its own, the name says what the letter is.
    void column(std::ostream& out, Party party, int height) const
    {
        static const std::map<char, std::string> parts{
            {'A', "client"}, {'B', "proxy"}, {'C', "origin"}};
        const int x = columnOf(party);
        const std::string name =
            _caption == nullptr ? party.name() : parts.at(party.letter) + " (" + party.name() + ")";
        out << "<text x=\"" << (party.letter == 'A' ? 0 : x) << "\" y=\"14\" text-anchor=\""
            << (party.letter == 'A' ? "start" : "middle") << "\" font-weight=\"bold\">" << name
            << "</text><line x1=\"" << x << "\" y1=\"20\" x2=\"" << x << "\" y2=\"" << height
            << "\" stroke=\"currentColor\" stroke-width=\"1.5\"/>\n";
    }

    /// A row of text; of a row that consists of a mark alone, what is above it is underlined.
    void text(int x, const std::string& row)
    {
        if (row.ends_with('^') && row.find_first_not_of(' ') == row.size() - 1)
        {
            const int at = x + static_cast<int>(row.size() - 1) * charWidth;
            _body << "<rect x=\"" << at << "\" y=\"" << _y - 2 << "\" width=\"" << charWidth
                  << "\" height=\"3\" fill=\"#d22\"/>\n";
            return;
        }
        _y += lineHeight;
        _body << "<text x=\"" << x << "\" y=\"" << _y - 4 << "\" xml:space=\"preserve\">"
              << escapedMarkup(row) << "</text>\n";
    }

    void rows(int x, const std::vector<std::string>& rows)
    {
        for (const std::string& row : rows)
            text(x, row);
    }

    void event(const Event& event, const Difference* mark)
    {
        const Party left = std::min(event.from, event.to);
        const int x = columnOf(event.kind == Event::Kind::Done && event.from.letter == 'B'
                                   ? Party{'A', 1}
                                   : Party{std::min(left.letter, 'B'), 1}) +
                      12;
        _y += 6;
        if (event.kind == Event::Kind::Done)
            return text(x, "(" + event.note + ")");
        const auto isIn = [&](Difference::Place place, std::size_t line)
        {
            return mark != nullptr && mark->place == place && mark->line == line;
        };
        const auto marked = [&](bool here)
        {
            return here ? std::optional(mark->at) : std::nullopt;
        };
        for (std::size_t i = 0; i < event.head.size(); ++i)
        {
            const bool here = isIn(Difference::Place::Head, i);
            if (here || i < mostHeadLines)
                rows(x, rowsOf(event.head[i], charsInPane, marked(here)));
            else if (i == mostHeadLines)
                text(x, "... (" + std::to_string(event.head.size() - i) + " more lines)");
        }
        _y += event.bodySize > 0 && !event.head.empty() ? lineHeight / 2 : 0;
        if (mark != nullptr && mark->place == Difference::Place::Body)
            rows(x, rowsOf(mark->came, charsInPane, mark->at, mark->skipped > 0));
        else
            rows(x, bodyRows(event, charsInPane));
        arrow(event);
        if (!event.note.empty())
            text(x, "(" + event.note + ")");
    }

    void arrow(const Event& event)
    {
        const int from = columnOf(event.from);
        const int to = columnOf(event.to);
        const int back = to > from ? -8 : 8;
        const bool never = event.kind == Event::Kind::Awaited;
        _y += 8;
        _body << "<line x1=\"" << from << "\" y1=\"" << _y << "\" x2=\"" << to << "\" y2=\"" << _y
              << "\" stroke=\"currentColor\"" << (never ? " stroke-dasharray=\"4 5\"" : "")
              << "/><path d=\"M" << to << " " << _y << "l" << back << " -4v8z\"/>\n";
        const Party other = event.from.letter == 'B' ? event.to : event.from;
        const std::string label =
            (other.number > 1 ? other.name() : "") +
            (never ? (other.number > 1 ? ": " : "") + std::string("never came") : "");
        if (!label.empty())
            _body << "<text x=\"" << (from + to) / 2 << "\" y=\"" << _y - 3
                  << "\" text-anchor=\"middle\" font-style=\"italic\">" << label << "</text>\n";
        _y += 4;
    }

    const Transcript& _transcript;
    const Caption* _caption;
    std::ostringstream _body;
    int _y = 24;
};

} // namespace

std::string ladderSvg(const Transcript& transcript, const Caption* caption)
{
    return Picture(transcript, caption).draw();
}

std::string escapedMarkup(const std::string& text)
{
    std::string result;
    for (const char c : text)
    {
        switch (c)
        {
        case '&':
            result += "&amp;";
            break;
        case '<':
            result += "&lt;";
            break;
        case '>':
            result += "&gt;";
            break;
        case '"':
            result += "&quot;";
            break;
        default:
            result += c;
        }
    }
    return result;
}

} // namespace Plays
