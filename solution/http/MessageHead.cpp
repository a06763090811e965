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
    if (end == std::string_view::npos || head.substr(head.size() - 4) != "\r\n\r\n")
        throw BadMessage("A head must end in a blank line.");
    return {head.substr(0, end), head.substr(end + 2, head.size() - end - 4)};
}

} // namespace

RequestHead parseRequestHead(std::string_view head)
{
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
    return {static_cast<int>(*status), std::string(reason), FieldList::parse(fields)};
}

std::string formatResponseHead(const ResponseHead& head)
{
    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        text += field.name + ": " + field.value + "\r\n";
    return text + "\r\n";
    // Fill in end: 1.5
}
