// Field lines as they came. Poco's MessageHeader is not used for reading: it decodes what must go
// through untouched, and takes lines that RFC 9112 says to refuse.

#include "http/FieldList.h"

#include "BadMessage.h"

#include <Poco/String.h>
#include <Poco/StringTokenizer.h>

#include <algorithm>

namespace
{

bool sameName(std::string_view one, std::string_view other)
{
    return Poco::icompare(std::string(one), std::string(other)) == 0;
}

/// The characters of a token (RFC 9110 section 5.6.2).
bool isToken(std::string_view text)
{
    constexpr std::string_view characters = "!#$%&'*+-.^_`|~0123456789"
                                            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return !text.empty() && text.find_first_not_of(characters) == std::string_view::npos;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    const auto last = text.find_last_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, last - first + 1);
}

Field parseLine(std::string_view line)
{
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        throw BadMessage("A field line must begin with a name and a colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos)
        throw BadMessage("A field value must not hold a bare CR, LF or NUL.");
    return {std::string(line.substr(0, colon)), std::string(value)};
}

} // namespace

FieldList FieldList::parse(std::string_view lines)
{
    FieldList result;
    while (!lines.empty())
    {
        const auto end = lines.find("\r\n");
        if (end == std::string_view::npos)
            throw BadMessage("A field line must end in CRLF.");
        result._fields.push_back(parseLine(lines.substr(0, end)));
        lines.remove_prefix(end + 2);
    }
    return result;
}

void FieldList::add(std::string name, std::string value)
{
    _fields.push_back({std::move(name), std::move(value)});
}

void FieldList::remove(std::string_view name)
{
    std::erase_if(_fields, [name](const Field& field) { return sameName(field.name, name); });
}

std::optional<std::string> FieldList::find(std::string_view name) const
{
    const auto found = std::find_if(_fields.begin(), _fields.end(),
        [name](const Field& field) { return sameName(field.name, name); });
    return found == _fields.end() ? std::nullopt : std::optional(found->value);
}

std::vector<std::string> FieldList::findAll(std::string_view name) const
{
    std::vector<std::string> result;
    for (const Field& field : _fields)
        if (sameName(field.name, name))
            result.push_back(field.value);
    return result;
}

std::vector<std::string> FieldList::listMembers(std::string_view name) const
{
    std::vector<std::string> result;
    for (const std::string& value : findAll(name))
    {
        const Poco::StringTokenizer members(
            value, ",", Poco::StringTokenizer::TOK_TRIM | Poco::StringTokenizer::TOK_IGNORE_EMPTY);
        result.insert(result.end(), members.begin(), members.end());
    }
    return result;
}

bool FieldList::hasMember(std::string_view name, std::string_view member) const
{
    const auto members = listMembers(name);
    return std::any_of(members.begin(), members.end(),
        [member](const std::string& candidate) { return sameName(candidate, member); });
}
