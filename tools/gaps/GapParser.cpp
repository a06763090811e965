// The grammar of the markers: start, body, optionally else and its comments, end. Only this defines
// what a gap is; whether a gap can be made blank is another question (Blank).

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

GapFile GapFile::parse(const std::string& name, std::string_view text, Diagnostics& diagnostics)
{
    GapFile file{name, linesOf(text), {}};
    GapParser(file, diagnostics).parse();
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

GapParser::GapParser(GapFile& file, Diagnostics& diagnostics)
    : _file(file), _diagnostics(diagnostics)
{
}

void GapParser::parse()
{
    for (std::size_t line = 0; line < _file.lines.size(); ++line)
    {
        if (const auto marker = Marker::parse(_file.lines[line]))
            take(line, *marker);
    }
    for (const auto& open : _open)
    {
        if (open.valid)
            report(open.gap.start, "gap " + open.gap.label() +
                                       " is never closed; write `// Fill in end: " +
                                       open.gap.number.text() + "` after its body");
    }
}

void GapParser::take(std::size_t line, const Marker& marker)
{
    if (!marker.error.empty())
        report(line, marker.error);
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
    if (!_open.empty() && marker.error.empty())
    {
        const auto& outer = _open.back().gap;
        report(line, "gap " + marker.number.text() + " starts inside gap " + outer.number.text() +
                         ", which starts at " + lineNumber(outer.start) +
                         "; gaps cannot be nested: end that one first");
    }
    Gap gap;
    gap.number = marker.number;
    gap.name = marker.name;
    gap.start = line;
    _open.push_back({gap, marker.error.empty()});
}

void GapParser::otherwise(std::size_t line, const Marker& marker)
{
    if (_open.empty())
    {
        if (marker.error.empty())
            report(line, "`// Fill in else` is outside any gap; move it into one, or remove it");
        return;
    }
    auto& gap = _open.back().gap;
    if (gap.otherwise != 0)
        return report(line, "gap " + gap.number.text() +
                                " has a second else part; the first is at " +
                                lineNumber(gap.otherwise) + ": merge them");
    gap.otherwise = line;
}

void GapParser::end(std::size_t line, const Marker& marker)
{
    if (_open.empty())
    {
        if (marker.error.empty())
            report(line, "gap " + marker.number.text() +
                             " ends here but does not start above; write `// Fill in start: " +
                             marker.number.text() + " name` before its body");
        return;
    }
    const bool isAnother =
        marker.error.empty() && _open.back().valid && _open.back().gap.number != marker.number;
    if (isAnother)
        endOfAnother(line, marker.number);
    close(line);
}

/// The end of a gap other than the innermost open one.
void GapParser::endOfAnother(std::size_t line, GapNumber number)
{
    const auto outer = std::find_if(_open.begin(), _open.end(),
        [number](const OpenGap& open) { return open.gap.number == number; });
    if (outer == _open.end())
    {
        const auto& gap = _open.back().gap;
        return report(line, "this ends gap " + number.text() + ", but the open gap is " +
                                gap.label() + " from " + lineNumber(gap.start) +
                                "; write `// Fill in end: " + gap.number.text() + "`");
    }
    for (auto inner = outer + 1; inner != _open.end(); ++inner)
        report(inner->gap.start,
            "gap " + inner->gap.label() + " is not closed before gap " + number.text() +
                " ends; write `// Fill in end: " + inner->gap.number.text() + "` after its body");
    _open.erase(outer + 1, _open.end());
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
        if (Marker::parse(text))
            continue;
        if (!uncommented(text))
            report(line,
                "every line of an else part must be a comment: write `// ` before the code, or "
                "`//` for an empty line");
        else if (indentationOf(text) != indentation)
            report(line,
                "a comment in an else part must be indented like the markers; indent the code "
                "after the `//`");
    }
}

void GapParser::report(std::size_t line, const std::string& sentence)
{
    _diagnostics.push_back({_file.name, line + 1, sentence});
}

} // namespace gaps
