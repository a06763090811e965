// Escapes bytes before their width is measured, so that a mark stays under its byte whatever a proxy
// sends.
#include "tests/support/Excerpt.h"

#include "tests/support/Columns.h"
#include "tests/support/Language.h"
#include "tests/support/Text.h"

#include <algorithm>

namespace Plays
{

namespace
{

constexpr std::string_view cutMark = "...";
constexpr std::size_t mostLineRows = 3;
constexpr std::string_view continued = "  ";
constexpr std::size_t labelColumns = 10;

} // namespace

Excerpt excerptOf(std::string_view bytes, std::size_t at, std::size_t length, bool cutBefore)
{
    Excerpt result{visible(bytes), visible(bytes.substr(0, at)).size()};
    std::size_t front = 0;
    if (result.column + 8 > length)
        front = result.column - length / 2;
    if (front > 0 || cutBefore)
    {
        result.text = std::string(cutMark) + result.text.substr(front);
        result.column = result.column - front + cutMark.size();
    }
    if (result.text.size() > length)
        result.text = result.text.substr(0, length - cutMark.size()) + std::string(cutMark);
    result.column = std::min(result.column, length - 1);
    return result;
}

std::vector<std::string> rowsOf(
    std::string_view bytes, std::size_t width, std::optional<std::size_t> mark, bool cutBefore)
{
    const std::size_t further = width - continued.size();
    const Excerpt whole =
        excerptOf(bytes, mark.value_or(0), width + (mostLineRows - 1) * further, cutBefore);
    std::vector<std::string> rows;
    std::size_t begin = 0;
    do
    {
        const std::string indent(rows.empty() ? "" : continued);
        const std::size_t end = begin + width - indent.size();
        rows.push_back(indent + whole.text.substr(begin, end - begin));
        // A mark may be behind the last byte.
        const bool isLast = end >= whole.text.size();
        if (mark && whole.column >= begin && (whole.column < end || isLast))
            rows.push_back(std::string(indent.size() + whole.column - begin, ' ') + "^");
        begin = end;
    } while (begin < whole.text.size());
    return rows;
}

std::vector<std::string> comparison(const Difference& difference, std::size_t width)
{
    std::vector<std::string> lines;
    const auto add =
        [&](const std::string& label, const std::string& bytes, std::optional<std::size_t> mark)
    {
        const std::size_t room = width - labelColumns;
        const std::size_t near = std::min(difference.at, bytes.size());
        const Excerpt cut = excerptOf(bytes, mark.value_or(near), room, difference.skipped > 0);
        lines.push_back(padded(label, labelColumns) + cut.text);
        if (mark)
            lines.push_back(std::string(labelColumns + cut.column, ' ') + "^");
    };
    if (!difference.expected.empty())
        add(said("expected"), difference.expected, std::nullopt);
    if (!difference.came.empty())
        add(said("came"), difference.came, difference.at);
    else if (!difference.expected.empty())
        lines.push_back(padded(said("came"), labelColumns) + said("(nothing)"));
    return lines;
}

} // namespace Plays
