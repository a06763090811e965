// Field lines as received. Poco's MessageHeader does not parse them, because it decodes values that
// must pass through unchanged, and accepts lines that RFC 9112 says to reject.

#include "http/FieldList.h"

#include "BadMessage.h"
#include "FillIn.h"
#include "http/Grammar.h"

#include <Poco/String.h>

#include <algorithm>
#include <set>

namespace proxy
{

namespace
{

template <class Fields>
auto findField(Fields& fields, std::string_view name)
{
    return std::find_if(fields.begin(), fields.end(),
        [name](const Field& field) { return sameName(field.name, name); });
}

} // namespace

Field parseFieldLine(std::string_view line)
{
    // Fill in start: 4.1 parseFieldLine
    // Every line is taken for a field, valid or not.
    fallBack("4.1 parseFieldLine");
    const auto colon = std::min(line.find(':'), line.size());
    return {std::string(trimmed(line.substr(0, colon))),
        std::string(trimmed(line.substr(std::min(colon + 1, line.size()))))};
    // Fill in end: 4.1
}

FieldList::FieldList(const FieldList& other)
{
    _fields.reserve(other._fields.size() + 8);
    _fields = other._fields;
}

FieldList FieldList::parse(std::string_view lines)
{
    FieldList result;
    result._fields.reserve(16); // a head rarely has more
    while (!lines.empty())
    {
        const auto end = lines.find("\r\n");
        if (end == std::string_view::npos)
            throw BadMessage("A field line must end in CRLF.");
        result._fields.push_back(parseFieldLine(lines.substr(0, end)));
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

void FieldList::removeAll(const std::vector<std::string>& names)
{
    if (names.empty())
        return;
    std::set<std::string> removed;
    for (const std::string& name : names)
        removed.insert(Poco::toLower(name));
    std::erase_if(_fields,
        [&removed](const Field& field) { return removed.contains(Poco::toLower(field.name)); });
}

void FieldList::replace(std::string_view name, std::string value)
{
    const auto found = findField(_fields, name);
    if (found != _fields.end())
        found->value = std::move(value);
}

std::vector<std::string> FieldList::names() const
{
    std::vector<std::string> result;
    for (const Field& field : _fields)
        result.push_back(field.name);
    return result;
}

std::optional<std::string> FieldList::find(std::string_view name) const
{
    const auto found = findField(_fields, name);
    return found == _fields.end() ? std::nullopt : std::optional(found->value);
}

std::optional<std::string> FieldList::findOnly(std::string_view name) const
{
    const auto values = findAll(name);
    return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
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
    for (const Field& field : _fields)
    {
        if (!sameName(field.name, name))
            continue;
        const auto members = splitList(field.value);
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

} // namespace proxy
