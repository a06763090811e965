// Makes one gap blank. The kind of a gap follows from its surroundings; the marker does not state
// it, so the marker cannot be wrong about it.

#include "tools/gaps/Blank.h"

#include "tools/gaps/GapParser.h"
#include "tools/gaps/Lines.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace gaps
{

namespace
{

bool isBetweenBraces(const GapFile& file, const Gap& gap)
{
    return gap.start > 0 && gap.end + 1 < file.lines.size() &&
           trimmed(file.lines[gap.start - 1]) == "{" && trimmed(file.lines[gap.end + 1]) == "}";
}

/// Whether the braces around the gap are a function's. The head of a function or a statement begins
/// on the nearest line above the braces that is not indented deeper than they are.
bool isFunctionBody(const GapFile& file, const Gap& gap)
{
    static constexpr std::array<std::string_view, 6> statements{
        "if", "else", "for", "while", "switch", "catch"};
    auto line = gap.start - 1;
    const auto depth = indentationOf(file.lines[line]).size();
    std::string head;
    do
    {
        if (line == 0)
            return false;
        head.insert(0, file.lines[--line]);
    } while (indentationOf(file.lines[line]).size() > depth);
    const auto text = trimmed(head);
    const auto word = text.substr(0, text.find_first_of(" ("));
    return text.find('(') != std::string_view::npos &&
           std::find(statements.begin(), statements.end(), word) == statements.end();
}

std::string elsePart(const GapFile& file, const Gap& gap)
{
    std::string text;
    for (auto line = gap.otherwise + 1; line < gap.end; ++line)
    {
        const auto code = uncommented(file.lines[line]).value_or("");
        if (!code.empty())
            text += std::string(indentationOf(file.lines[line])) + code;
        text += lineEndOf(file.lines[line]);
    }
    return text;
}

std::string withoutSpace(std::string_view text)
{
    std::string result(text);
    std::erase_if(
        result, [](char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; });
    return result;
}

} // namespace

std::string_view nameOf(Kind kind)
{
    switch (kind)
    {
    case Kind::speaks:
        return "speaks";
    case Kind::fallsBack:
        return "falls back";
    case Kind::helpers:
        return "helpers";
    }
    return "";
}

std::optional<Kind> kindOf(const GapFile& file, const Gap& gap, Diagnostics& diagnostics)
{
    const auto refuse = [&](const std::string& sentence)
    {
        diagnostics.push_back({file.name, gap.start + 1, "gap " + gap.label() + " " + sentence});
        return std::nullopt;
    };
    if (gap.name == "helpers" && gap.hasElse())
        return refuse("is a helpers gap, which is empty while blank; remove its else part");
    if (gap.name == "helpers")
        return Kind::helpers;
    if (gap.hasElse())
        return Kind::fallsBack;
    if (!isBetweenBraces(file, gap))
        return refuse(
            "cannot be made blank: put it around the whole body of a function (`{` alone above "
            "it, `}` alone below), give it a `// Fill in else` part, or name it helpers");
    if (!isFunctionBody(file, gap))
        return refuse(
            "cannot be made blank: the braces around it are not a function's body; give it a "
            "`// Fill in else` part");
    return Kind::speaks;
}

std::string blankBody(const GapFile& file, const Gap& gap)
{
    Diagnostics diagnostics;
    const auto kind = kindOf(file, gap, diagnostics);
    refuseIfAny(diagnostics);
    switch (*kind)
    {
    case Kind::speaks:
    {
        const auto& line = file.lines[gap.start];
        return std::string(indentationOf(line)) + "fillIn(\"" + gap.label() + "\");" +
               std::string(lineEndOf(line));
    }
    case Kind::fallsBack:
        return elsePart(file, gap);
    case Kind::helpers:
        return "";
    }
    return "";
}

bool sameBody(std::string_view one, std::string_view other)
{
    return withoutSpace(one) == withoutSpace(other);
}

bool looksBlank(std::string_view body)
{
    std::string code;
    for (const auto& line : linesOf(body))
        code += withoutSpace(line.substr(0, line.find("//")));
    return code.empty() || (code.starts_with("fillIn(") && code.find(';') == code.size() - 1);
}

} // namespace gaps
