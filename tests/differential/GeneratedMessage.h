#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Differential
{

using Fields = std::vector<std::pair<std::string, std::string>>;

/// What a message means, whoever has read it.
struct Content
{
    std::string first;  ///< the method, or the status
    std::string second; ///< the target, or the reason
    Fields fields;
    std::string body;
};

/// A message that was made up: what it means, and its bytes.
struct GeneratedMessage
{
    Content content;
    std::string bytes;
};

/// A line of reader.py: the number of the case, and what it has parseReaderLine. Nothing, if it is
/// none of those lines, as when Python says what went wrong.
std::optional<std::pair<std::string, Content>> parseReaderLine(const std::string& line);

/// The values of a field, joined with ", "; its name without case.
std::string valueOf(const Fields& fields, std::string_view name);
bool hasField(const Fields& fields, std::string_view name);

/// Without the fields that each connection has its own of, and those that are compared by a rule of
/// their own: Connection, Transfer-Encoding, Content-Length, Host, Via.
Fields withoutFraming(Fields fields);

/// Without all that speak of one connection, too, and those that Connection names (RFC 9110 section
/// 7.6.1): what a proxy has to pass on.
Fields endToEnd(const Fields& fields);

/// The first difference, as a sentence; empty if there is none.
std::string difference(const Fields& sent, const Fields& came);

/// For people: bytes that do not print are escaped.
std::string described(const Content& content);

} // namespace Differential
