// Message heads: parsed from text, and formatted as text.

#include "http/MessageHead.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"
#include "http/Number.h"
#include "http/RequestTarget.h"

#include <algorithm>
#include <utility>

namespace proxy
{

namespace
{

/// The start line, without its CRLF, and the field lines, without the empty line.
std::pair<std::string_view, std::string_view> split(std::string_view head)
{
    const auto end = head.find("\r\n");
    if (end == std::string_view::npos || !head.ends_with("\r\n\r\n"))
        throw BadMessage("A head must end with an empty line.");
    return {head.substr(0, end), head.substr(end + 2, head.size() - end - 4)};
}

/// A proxy does not reject whitespace between a field name and the colon in a response; it removes
/// it (RFC 9112 section 5.1). Many old servers send some.
std::string withoutSpaceBeforeColons(std::string_view lines)
{
    std::string result;
    result.reserve(lines.size());
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
    RequestHead result{parseRequestLine(line), FieldList::parse(fields)};
    checkTarget(result.line.method, result.line.target);
    return result;
}

ResponseHead parseResponseHead(std::string_view head)
{
    const auto [line, fields] = split(head);
    // "HTTP/1.1 200 OK": eight characters, a space, three digits, a space, a reason phrase. Some
    // servers omit the reason phrase and the space before it.
    const bool hasSpaces =
        line.size() >= 12 && line[8] == ' ' && (line.size() == 12 || line[12] == ' ');
    const auto status = hasSpaces ? parseDecimal(line.substr(9, 3)) : std::nullopt;
    if (!status || *status < 100 || !isHttpVersion(line.substr(0, 8)) || hasControl(line))
        throw BadMessage("The response does not begin with a valid status line.");
    if (line[5] != '1')
        throw BadMessage("The response is not in HTTP/1.1 or another version of HTTP/1.");
    const auto reason = line.substr(std::min<std::size_t>(13, line.size()));
    return {static_cast<int>(*status), std::string(reason),
        FieldList::parse(withoutSpaceBeforeColons(fields)), std::string(line.substr(0, 8))};
}

std::string formatRequestHead(const RequestHead& head)
{
    std::string text = head.line.method + " " + head.line.target + " " + head.line.version + "\r\n";
    for (const Field& field : head.fields)
        text.append(field.name).append(": ").append(field.value).append("\r\n");
    return text + "\r\n";
}

std::string formatResponseHead(const ResponseHead& head)
{
    // Fill in start: 1.5 formatResponseHead
    std::string text = "HTTP/1.1 " + std::to_string(head.status) + " " + head.reason + "\r\n";
    for (const Field& field : head.fields)
        text.append(field.name).append(": ").append(field.value).append("\r\n");
    return text + "\r\n";
    // Fill in end: 1.5
}

} // namespace proxy
