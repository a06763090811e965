// Field lines: what is read from them is what they say, and written out again it reads the same.

#include "BadMessage.h"
#include "http/Forwarding.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/Field.h"

#include <Poco/String.h>

#include <algorithm>

namespace Fuzz
{

std::string formatted(const FieldList& fields)
{
    std::string lines;
    for (const Field& field : fields)
        lines += field.name + ": " + field.value + "\r\n";
    return lines;
}

void sameFields(const FieldList& one, const FieldList& other, const std::string& what)
{
    holds(
        std::equal(one.begin(), one.end(), other.begin(), other.end(),
            [](const Field& a, const Field& b) { return a.name == b.name && a.value == b.value; }),
        what);
}

namespace
{

void checkOneField(const Field& field)
{
    holds(Wire::isToken(field.name), "a field's name is a token");
    holds(field.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos,
        "a field's value has no CR, LF or NUL");
    holds(Wire::trimmed(field.value) == field.value, "a field's value has no blanks around it");
}

void checkName(const FieldList& fields, const std::string& name)
{
    holds(fields.find(name) == fields.findAll(name).front(), "find() gives the first of findAll()");
    auto members = fields.listMembers(name);
    const FieldList again{{name, Poco::cat(std::string(", "), members.begin(), members.end())}};
    holds(again.listMembers(name) == members, "a list of the members is the same list");
    // hasMember() reads the whole list for each.
    members.resize(std::min<std::size_t>(members.size(), 8));
    for (const std::string& member : members)
    {
        holds(!member.empty() && Wire::trimmed(member) == member, "a member is trimmed");
        holds(member.find(',') == std::string::npos || member.find('"') != std::string::npos,
            "a comma in a member is quoted");
        holds(fields.hasMember(name, member), "hasMember() finds what listMembers() gives");
    }
}

/// What is passed on are fields of the list, in their order, and none of those that speak of one
/// connection.
void checkEndToEnd(const FieldList& fields)
{
    const FieldList passedOn = endToEndFields(fields);
    auto next = fields.begin();
    for (const Field& field : passedOn)
    {
        next = std::find_if(next, fields.end(),
            [&](const Field& came)
            { return came.name == field.name && came.value == field.value; });
        holds(next != fields.end(), "only what came is passed on, in its order");
        ++next;
        holds(
            !fields.hasMember("Connection", field.name), "what Connection names is not passed on");
    }
    for (const char* name : {"Connection", "Keep-Alive", "TE", "Transfer-Encoding", "Upgrade"})
        holds(!passedOn.find(name), std::string(name) + " is not passed on");
    sameFields(endToEndFields(passedOn), passedOn, "once filtered, nothing more goes");
}

} // namespace

void checkFields(const FieldList& fields)
{
    for (const Field& field : fields)
        checkOneField(field);
    checkEndToEnd(fields);
    sameFields(
        FieldList::parse(formatted(fields)), fields, "written and read again, it is the same");
    FieldList rest = fields;
    while (rest.begin() != rest.end())
    {
        const std::string name = rest.begin()->name;
        checkName(fields, name);
        rest.remove(name);
        holds(!rest.find(name), "what is removed is gone");
    }
}

void fieldLines(std::string_view input)
{
    const std::string lines = std::string(input) + "\r\n";
    FieldList fields;
    try
    {
        fields = FieldList::parse(lines);
    }
    catch (const BadMessage&)
    {
        return;
    }
    std::size_t count = 0;
    for (std::size_t at = 0; (at = lines.find("\r\n", at)) != std::string::npos; at += 2)
        ++count;
    same(static_cast<std::size_t>(std::distance(fields.begin(), fields.end())), count,
        "there are as many fields as lines");
    checkFields(fields);
}

} // namespace Fuzz
