// Makes one gap blank. Three kinds of gaps are told apart by where they stand: nothing in a marker
// says it, so nothing in a marker can be wrong about it.

#include "tools/gaps/Blank.h"

#include "tools/gaps/Brackets.h"
#include "tools/gaps/Declarator.h"
#include "tools/gaps/FillInCall.h"
#include "tools/gaps/GapParser.h"
#include "tools/gaps/Lines.h"
#include "tools/gaps/Tokens.h"

#include <algorithm>
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

std::optional<std::vector<std::string>> parameters(const GapFile& file, const Gap& gap)
{
    if (!isBetweenBraces(file, gap))
        return std::nullopt;
    std::string code;
    for (std::size_t line = 0; line + 1 < gap.start; ++line)
        code += file.lines[line];
    return parametersBefore(code);
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

std::optional<Kind> kindOf(const GapFile& file, const Gap& gap, Faults& faults)
{
    const auto refuse = [&](const std::string& sentence)
    {
        faults.push_back({file.name, gap.start + 1, "gap " + gap.label() + " " + sentence});
        return std::nullopt;
    };
    if (gap.name == "helpers" && gap.hasElse())
        return refuse("is empty while it is blank, as all helpers: take its else part out");
    if (gap.name == "helpers")
        return Kind::helpers;
    if (gap.hasElse())
        return Kind::fallsBack;
    if (!isBetweenBraces(file, gap))
        return refuse(
            "cannot be made blank: put it around the whole body of a function (`{` alone above "
            "it, `}` alone below), give it a `// Fill in else` part, or name it helpers");
    if (!parameters(file, gap))
        return refuse(
            "cannot be made blank: the braces around it are not read as a function's body; "
            "give it a `// Fill in else` part");
    return Kind::speaks;
}

std::string blankBody(const GapFile& file, const Gap& gap)
{
    Faults faults;
    const auto kind = kindOf(file, gap, faults);
    refuseFaults(faults);
    switch (*kind)
    {
    case Kind::speaks:
    {
        const auto& line = file.lines[gap.start];
        return fillInCall(
            indentationOf(line), gap.label(), *parameters(file, gap), lineEndOf(line));
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
    const auto squeezed = [](std::string_view text)
    {
        std::string result(text);
        std::erase_if(result,
            [](char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; });
        return result;
    };
    return squeezed(one) == squeezed(other);
}

bool looksBlank(std::string_view body)
{
    const auto tokens = tokensOf(body);
    if (tokens.empty())
        return true;
    return tokens.size() > 2 && tokens[0] == "fillIn" && tokens[1] == "(" &&
           closing(tokens, 1) == tokens.size() - 2 && tokens.back() == ";";
}

} // namespace gaps
