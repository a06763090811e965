#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace Differential
{

using Fields = std::vector<std::pair<std::string, std::string>>;

/// What a message means, independent of its spelling.
struct Content
{
    std::string first;  ///< the method, or the status
    std::string second; ///< the target, or the reason
    Fields fields;
    std::string body;
};

/// A random message: its content, and its bytes.
struct GeneratedMessage
{
    Content content;
    std::string bytes;
};

/// A line of reader.py: the number of the message, and its content. std::nullopt for any other
/// line, such as an error message of Python.
std::optional<std::pair<std::string, Content>> parseReaderLine(const std::string& line);

/// The values of a field, joined with ", ". The name is compared without case.
std::string valueOf(const Fields& fields, std::string_view name);
bool hasField(const Fields& fields, std::string_view name);

/// The fields without those that a proxy replaces or that are compared by special rules:
/// Connection, Transfer-Encoding, Content-Length, Host, Via.
Fields withoutFraming(Fields fields);

/// The same without the other hop-by-hop fields and those that Connection names (RFC 9110 section
/// 7.6.1): what a proxy has to forward.
Fields endToEnd(const Fields& fields);

/// The first difference, as a sentence; empty if there is none.
std::string difference(const Fields& sent, const Fields& came);

/// The content for people, with escapes.
std::string described(const Content& content);

} // namespace Differential
