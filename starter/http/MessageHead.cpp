// Heads of messages: from text to their parts, and back.

#include "http/MessageHead.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Number.h"

#include <algorithm>
#include <utility>

namespace
{

/// The start line, without its CRLF, and the field lines, without the empty line.
std::pair<std::string_view, std::string_view> split(std::string_view head)
{
    const auto end = head.find("\r\n");
    if (end == std::string_view::npos || !head.ends_with("\r\n\r\n"))
        throw BadMessage("A head must end in a blank line.");
    return {head.substr(0, end), head.substr(end + 2, head.size() - end - 4)};
}

/// A blank before the colon of a response's field is not refused but taken out (RFC 9112 section
/// 5.1): many old servers send one.
std::string withoutBlanksBeforeColons(std::string_view lines)
{
    std::string result;
    while (!lines.empty())
    {
        const auto line = lines.substr(0, lines.find("\r\n"));
        const auto colon = std::min(line.find(':'), line.size());
        const auto nameEnd = line.substr(0, colon).find_last_not_of(" \t") + 1;
        result += line.substr(0, nameEnd == 0 ? colon : nameEnd);
        result += lines.substr(colon, line.size() - colon + 2);
        lines.remove_prefix(std::min(line.size() + 2, lines.size()));
    }
    return result;
}

} // namespace

RequestHead parseRequestHead(std::string_view head)
{
    if (head.starts_with("\r\n"))
        head.remove_prefix(2);
    const auto [line, fields] = split(head);
    return {parseRequestLine(line), FieldList::parse(fields)};
}

ResponseHead parseResponseHead(std::string_view head)
{
    const auto [line, fields] = split(head);
    // "HTTP/1.1 200 OK": eight characters, a space, three digits, a space, a reason. Some servers
    // leave out the reason and the space before it.
    const bool spaces =
        line.size() >= 12 && line[8] == ' ' && (line.size() == 12 || line[12] == ' ');
    const auto status = spaces ? parseDecimal(line.substr(9, 3)) : std::nullopt;
    const bool lineEnd =
        line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos;
    if (!status || *status < 100 || !isHttpVersion(line.substr(0, 8)) || lineEnd)
        throw BadMessage("This is not the status line of an HTTP response.");
    const auto reason = line.substr(std::min<std::size_t>(13, line.size()));
    return {static_cast<int>(*status), std::string(reason),
        FieldList::parse(withoutBlanksBeforeColons(fields)), std::string(line.substr(0, 8))};
}

std::string formatRequestHead(const RequestHead& head)
{
    std::string text = head.line.method + " " + head.line.target + " " + head.line.version + "\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
}

std::string formatResponseHead(const ResponseHead& head)
{
    // Fill in start: 1.5 formatResponseHead
    fillIn("1.5 formatResponseHead");
    // Fill in end: 1.5
}
