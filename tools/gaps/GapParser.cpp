// The grammar of the markers: start, body, perhaps else and its comments, end. Nothing else decides
// what a gap is; whether it can be made blank is another question (Blank).

#include "tools/gaps/GapParser.h"

#include "tools/gaps/Lines.h"

#include <algorithm>

namespace gaps
{

namespace
{

std::string lineNumber(std::size_t line)
{
    return "line " + std::to_string(line + 1);
}

} // namespace

GapFile GapFile::parse(const std::string& name, std::string_view text, Faults& faults)
{
    GapFile file{name, linesOf(text), {}};
    GapParser(file, faults).parse();
    return file;
}

std::optional<std::string> uncommented(std::string_view line)
{
    const auto comment = trimmed(line);
    if (comment == "//")
        return "";
    if (!comment.starts_with("// "))
        return std::nullopt;
    return std::string(comment.substr(3));
}

GapParser::GapParser(GapFile& file, Faults& faults) : _file(file), _faults(faults) {}

void GapParser::parse()
{
    for (std::size_t line = 0; line < _file.lines.size(); ++line)
    {
        if (const auto marker = Marker::in(_file.lines[line]))
            take(line, *marker);
    }
    for (const auto& open : _open)
    {
        if (open.sound)
            fault(open.gap.start, "gap " + open.gap.label() +
                                      " is never closed; write `// Fill in end: " +
                                      open.gap.number.text() + "` after its body");
    }
}

void GapParser::take(std::size_t line, const Marker& marker)
{
    if (!marker.fault.empty())
        fault(line, marker.fault);
    switch (marker.keyword)
    {
    case Marker::Keyword::start:
        return start(line, marker);
    case Marker::Keyword::otherwise:
        return otherwise(line, marker);
    case Marker::Keyword::end:
        return end(line, marker);
    }
}

void GapParser::start(std::size_t line, const Marker& marker)
{
    if (!_open.empty() && marker.fault.empty())
    {
        const auto& outer = _open.back().gap;
        fault(line, "gap " + marker.number.text() + " begins inside gap " + outer.number.text() +
                        ", which begins at " + lineNumber(outer.start) +
                        "; gaps cannot be nested: end that one first");
    }
    Gap gap;
    gap.number = marker.number;
    gap.name = marker.name;
    gap.start = line;
    _open.push_back({gap, marker.fault.empty()});
}

void GapParser::otherwise(std::size_t line, const Marker& marker)
{
    if (_open.empty())
    {
        if (marker.fault.empty())
            fault(line,
                "`// Fill in else` stands outside of a gap; move it into one, or take it out");
        return;
    }
    auto& gap = _open.back().gap;
    if (gap.otherwise != 0)
        return fault(line, "gap " + gap.number.text() +
                               " has a second else part; its first is at " +
                               lineNumber(gap.otherwise) + ": make them one");
    gap.otherwise = line;
}

void GapParser::end(std::size_t line, const Marker& marker)
{
    if (_open.empty())
    {
        if (marker.fault.empty())
            fault(line, "gap " + marker.number.text() +
                            " ends here but begins nowhere above; write `// Fill in start: " +
                            marker.number.text() + " name` before its body");
        return;
    }
    const bool numbered = marker.fault.empty() && _open.back().sound;
    if (numbered && _open.back().gap.number != marker.number)
    {
        const auto outer = std::find_if(_open.begin(), _open.end(),
            [&marker](const Open& open) { return open.gap.number == marker.number; });
        if (outer == _open.end())
        {
            const auto& gap = _open.back().gap;
            fault(line, "this ends gap " + marker.number.text() + ", but the gap that is open is " +
                            gap.label() + " of " + lineNumber(gap.start) +
                            "; write `// Fill in end: " + gap.number.text() + "`");
        }
        else
        {
            for (auto inner = outer + 1; inner != _open.end(); ++inner)
                fault(inner->gap.start, "gap " + inner->gap.label() + " is not closed before gap " +
                                            marker.number.text() +
                                            " ends; write `// Fill in end: " +
                                            inner->gap.number.text() + "` after its body");
            _open.erase(outer + 1, _open.end());
        }
    }
    close(line);
}

void GapParser::close(std::size_t line)
{
    auto gap = _open.back().gap;
    _open.pop_back();
    gap.end = line;
    if (gap.otherwise == 0)
        gap.otherwise = line;
    checkElsePart(gap);
    _file.gaps.push_back(gap);
}

void GapParser::checkElsePart(const Gap& gap)
{
    const auto indentation = indentationOf(_file.lines[gap.start]);
    for (auto line = gap.otherwise + 1; line < gap.end; ++line)
    {
        const auto& text = _file.lines[line];
        if (Marker::in(text))
            continue;
        if (!uncommented(text))
            fault(line,
                "a line of an else part must be a comment: write `// ` before the code, or `//` "
                "for an empty line");
        else if (indentationOf(text) != indentation)
            fault(line,
                "a comment of an else part must be indented as its markers are; indent the code "
                "after the `//`");
    }
}

void GapParser::fault(std::size_t line, const std::string& sentence)
{
    _faults.push_back({_file.name, line + 1, sentence});
}

} // namespace gaps
