// Reads line by line up to the blank line. Each fault names its line, so that a student finds it in
// the message.

#include "tools/wire/Head.h"

#include "tools/language/Language.h"

#include <algorithm>

namespace Wire
{

Head::Head(bool ofRequest, std::size_t limit) : _ofRequest(ofRequest), _limit(limit), _line(limit)
{
}

void Head::feed(std::string_view& bytes)
{
    while (!bytes.empty() && !_complete)
    {
        const auto where = Language::english("line %1 of the head", {std::to_string(_lines + 1)});
        _line.feed(bytes, where);
        if (!_line.complete())
            return;
        takeLine(_line.text(), where);
        _line.next();
    }
}

void Head::takeLine(const std::string& line, const std::string& where)
{
    ++_lines;
    _length += line.size() + 2;
    if (_length > _limit)
        throw Fault(
            Language::english("the head is longer than %1 bytes", {std::to_string(_limit)}));
    if (_lines == 1 && line.empty())
        throw Fault(Language::english("the message begins with an empty line"));
    if (_lines == 1 && _ofRequest)
        _start.parseRequest(line);
    else if (_lines == 1)
        _start.parseResponse(line);
    else if (line.empty())
        _complete = true;
    else
        _fields.push_back(parseField(line, where));
}

const Field* Head::field(std::string_view name) const
{
    const auto found = std::find_if(_fields.begin(), _fields.end(),
        [name](const Field& field) { return sameName(field.name, name); });
    return found == _fields.end() ? nullptr : &*found;
}

std::size_t Head::count(std::string_view name) const
{
    return static_cast<std::size_t>(std::count_if(_fields.begin(), _fields.end(),
        [name](const Field& field) { return sameName(field.name, name); }));
}

std::string Head::value(std::string_view name) const
{
    std::string joined;
    const char* separator = "";
    for (const auto& field : _fields)
    {
        if (!sameName(field.name, name))
            continue;
        joined += separator + field.value;
        separator = ", ";
    }
    return joined;
}

bool Head::has(std::string_view name, std::string_view member) const
{
    const std::string list = value(name);
    std::string_view rest = list;
    while (!rest.empty())
    {
        const auto comma = std::min(rest.find(','), rest.size());
        if (sameName(trimmed(rest.substr(0, comma)), member))
            return true;
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return false;
}

} // namespace Wire
