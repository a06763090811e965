// Reads a table line by line: the head, the line with the columns, the rows. All mistakes that can be
// found without asking are reported here, with file and line.
#include "tests/support/TableParser.h"

#include "tests/support/Language.h"
#include "tests/support/PlayHead.h"
#include "tests/support/PlayParser.h"
#include "tests/support/TableTime.h"
#include "tests/support/Text.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace Plays
{

namespace
{

constexpr std::string_view lastColumn = "returns";

/// Arguments whose value is a list of fields. A column may name one of the fields: `response Vary`.
constexpr std::string_view fieldLists[] = {"request", "response", "original", "news", "fields"};
/// Arguments whose value is a time.
constexpr std::string_view timeArguments[] = {"asked", "now"};

bool isAmong(std::string_view name, const auto& names)
{
    return std::ranges::find(names, name) != std::end(names);
}

/// The cells of a row. They are separated by bars with spaces around them; a bar without is a part of
/// a cell.
std::vector<std::string> cellsOf(std::string_view row)
{
    const auto isSpace = [row](std::size_t at)
    {
        return at >= row.size() || row[at] == ' ' || row[at] == '\t';
    };
    std::vector<std::string> cells;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= row.size(); ++at)
    {
        const bool ends = at == row.size();
        if (!ends && (row[at] != '|' || !isSpace(at + 1) || (at > 0 && !isSpace(at - 1))))
            continue;
        cells.emplace_back(trimmed(row.substr(from, at - from)));
        from = at + 1;
    }
    return cells;
}

/// `response`, or `response` and `Vary`.
struct Column
{
    std::string argument;
    std::string field;

    explicit Column(const std::string& title)
    {
        const std::string first = title.substr(0, title.find(' '));
        const bool named = isAmong(first, fieldLists) && first.size() < title.size();
        argument = named ? first : title;
        field = named ? title.substr(first.size() + 1) : "";
    }
};

void addTo(TableRow& row, const std::string& argument, const std::string& value)
{
    const auto found =
        std::ranges::find(row.arguments, argument, [](const auto& named) { return named.first; });
    if (found == row.arguments.end())
        row.arguments.emplace_back(argument, value);
    else if (isAmong(argument, fieldLists))
        found->second += "\n" + value;
    else
        found->second = value;
}

/// Adds what a cell says to a row. An empty cell says nothing.
void take(const Column& column, const std::string& cell, TableRow& row)
{
    if (cell.empty())
        return;
    if (!column.field.empty())
        return addTo(row, column.argument, column.field + ": " + cellBytes(cell));
    if (isAmong(column.argument, fieldLists))
    {
        for (const std::string& field : membersOf(cell))
            addTo(row, column.argument, cellBytes(field));
    }
    else if (isAmong(column.argument, timeArguments))
    {
        const std::optional<long long> time = tableTime(cell);
        if (!time)
            throw TextFault("`" + cell + "` is not a time, such as 10:00:00 or +1d 10:00:00");
        addTo(row, column.argument, std::to_string(*time));
    }
    else
        addTo(row, column.argument, cellBytes(cell));
}

class TableReader
{
public:
    TableReader(const std::string& file, const std::string& name)
    {
        _read.head.file = file;
        _read.head.name = name;
        if (name.starts_with("lab"))
            _read.head.lab =
                static_cast<int>(number(name.substr(3, name.find('/') - 3)).value_or(0));
    }

    void read(std::string text)
    {
        ++_line;
        if (text.ends_with('\r'))
            text.pop_back();
        if (text.find_first_not_of(" \t") == std::string::npos || text[0] == '#')
            return;
        try
        {
            _columns.empty() ? headLine(text) : row(text);
        }
        catch (const TextFault& fault)
        {
            fail(fault.what());
        }
    }

    ReadTable finish()
    {
        const Play& head = _read.head;
        require(!head.title.empty(), "the table has no `title`");
        require(!head.specs.empty(), "the table has no `spec`, as in: spec RFC 9111 section 3");
        require(head.points > 0, "the table has no `points`");
        require(head.gaps.size() == 1, "the table needs one `gap`, as in: gap 7.1 isStorable");
        _read.table.function = nameOfGap(head.gaps.front());
        require(!_columns.empty(), "the table has no `columns`");
        require(!_read.table.rows.empty(), "the table has no rows");
        return std::move(_read);
    }

private:
    [[noreturn]] void fail(const std::string& sentence) const
    {
        throw PlayFault(_read.head.file, std::max(_line, 1), sentence);
    }
    void require(bool holds, const std::string& sentence) const
    {
        if (!holds)
            fail(sentence);
    }

    void headLine(const std::string& text)
    {
        static constexpr std::string_view ofPlays[] = {"title", "spec", "read", "points", "gap"};
        const std::size_t end = text.find_first_of(" \t");
        const std::string word = text.substr(0, end);
        const std::string rest(trimmed(end == std::string::npos ? "" : text.substr(end)));
        if (isAmong(word, ofPlays))
            takeHeadWord(word, rest, _read.head);
        else if (word == "given")
            given(rest);
        else if (word == "columns")
            columns(rest);
        else
            fail("unknown word `" + word +
                 "`; the head of a table has title, spec, read, points, gap, given, columns");
    }

    /// `given status | 404`: the same in each row.
    void given(const std::string& text)
    {
        const std::vector<std::string> cells = cellsOf(text);
        if (cells.size() != 2 || cells[0].empty())
            fail("`given` needs a column and its content in all rows, as in: given status | 404");
        take(Column(cells[0]), cells[1], _given);
    }

    void columns(const std::string& text)
    {
        for (const std::string& title : cellsOf(text))
            _columns.emplace_back(title);
        if (_columns.size() < 2 || _columns.back().argument != lastColumn)
            fail("the columns are what is given and, as the last one, `returns`");
    }

    void row(const std::string& text)
    {
        const std::vector<std::string> cells = cellsOf(text);
        if (cells.size() != _columns.size())
            fail("this row has " + counted(cells.size(), "%1 cell", "%1 cells") +
                 ", and there are " + counted(_columns.size(), "%1 column", "%1 columns"));
        TableRow row = _given;
        row.line = _line;
        row.expected = cells.back();
        if (row.expected.empty())
            fail("this row does not say what is returned; nothing is written {nothing}");
        for (const std::string& member : membersOf(row.expected))
            cellBytes(member);
        for (std::size_t i = 0; i + 1 < cells.size(); ++i)
        {
            take(_columns[i], cells[i], row);
            if (!cells[i].empty())
                row.asked += (row.asked.empty() ? "" : "; ") + _columns[i].argument + " " +
                             (_columns[i].field.empty() ? "" : _columns[i].field + ": ") + cells[i];
        }
        if (row.asked.empty())
            row.asked = "nothing given";
        _read.table.rows.push_back(std::move(row));
    }

    ReadTable _read;
    int _line = 0;
    TableRow _given;
    std::vector<Column> _columns;
};

} // namespace

ReadTable parseTable(std::istream& text, const std::string& file, const std::string& name)
{
    TableReader parser(file, name);
    for (std::string line; std::getline(text, line);)
        parser.read(line);
    return parser.finish();
}

ReadTable readTable(const std::string& file, const std::string& name)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw PlayFault(file, 0, "the table cannot be read");
    return parseTable(stream, file, name);
}

std::string cellBytes(std::string_view text)
{
    return expand(text, tableDate);
}

std::vector<std::string> membersOf(std::string_view cell)
{
    static constexpr std::string_view separator = " & ";
    std::vector<std::string> members;
    for (std::size_t from = 0, end = 0; end != std::string_view::npos;
         from = end + separator.size())
    {
        end = cell.find(separator, from);
        members.emplace_back(trimmed(cell.substr(from, end - from)));
    }
    return members;
}

} // namespace Plays
