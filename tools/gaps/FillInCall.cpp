// The call that stands in a blank gap. It must look as clang-format writes it, or the starter would
// change under the first student who formats it. With the project's style (AlignAfterOpenBracket:
// DontAlign) that is: one line if the call fits; else all arguments on the next line if they fit
// there; else lines filled up one after the other. The tests ask clang-format itself.

#include "tools/gaps/FillInCall.h"

namespace gaps
{

namespace
{

constexpr std::size_t columns = 100;

/// The arguments with what follows each: `,` or `);`.
std::vector<std::string> pieces(std::string_view label, const std::vector<std::string>& names)
{
    std::vector<std::string> pieces{"\"" + std::string(label) + "\""};
    for (const auto& name : names)
    {
        pieces.back() += ",";
        pieces.push_back(name);
    }
    pieces.back() += ");";
    return pieces;
}

} // namespace

std::string fillInCall(std::string_view indentation, std::string_view label,
    const std::vector<std::string>& names, std::string_view lineEnd)
{
    const auto arguments = pieces(label, names);
    std::string all;
    for (const auto& piece : arguments)
        all += (all.empty() ? "" : " ") + piece;

    const std::string end(lineEnd);
    const std::string inner = std::string(indentation) + "    ";
    std::string line = std::string(indentation) + "fillIn(";
    if (line.size() + all.size() <= columns)
        return line + all + end;
    if (inner.size() + all.size() <= columns)
        return line + end + inner + all + end;

    std::string text;
    line += arguments.front();
    for (std::size_t i = 1; i < arguments.size(); ++i)
    {
        if (line.size() + 1 + arguments[i].size() > columns)
        {
            text += line + end;
            line = inner + arguments[i];
        }
        else
            line += " " + arguments[i];
    }
    return text + line + end;
}

} // namespace gaps
