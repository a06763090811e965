// Field lines: the parsed fields are those of the lines, and formatted again they parse the same.

#include "BadMessage.h"
#include "http/Forwarding.h"
#include "http/Grammar.h"
#include "tests/fuzz/Checks.h"
#include "tests/fuzz/Property.h"
#include "tests/fuzz/Targets.h"
#include "tools/wire/Field.h"

#include <Poco/String.h>

#include <algorithm>

using namespace proxy;

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
    holds(Wire::isToken(field.name), "a field name is a token");
    holds(field.value.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos,
        "a field value contains no CR, LF or NUL");
    holds(Wire::trimmed(field.value) == field.value, "a field value has no whitespace around it");
}

std::string joined(const std::vector<std::string>& members)
{
    return Poco::cat(std::string(", "), members.begin(), members.end());
}

/// RFC 9110 section 5.3: the lines of a list may be joined. But a quotation mark that is never
/// closed must not hide what is in the next line, so such a line is a list of its own.
void checkMembersOf(const std::vector<std::string>& lines, const std::vector<std::string>& members)
{
    const auto listOf = [](const std::string& line)
    {
        return FieldList{{"List", line}}.listMembers("List");
    };
    std::vector<std::string> all;
    for (const std::string& line : lines)
    {
        const auto own = listOf(line);
        holds(listOf(joined(own)) == own, "the members of a line, joined again, are the same list");
        all.insert(all.end(), own.begin(), own.end());
    }
    holds(all == members, "the members of a field are those of its lines");
    if (std::none_of(lines.begin(), lines.end(), leavesQuoteOpen))
        holds(listOf(joined(lines)) == members, "the lines, joined, are the same list");
}

void checkName(const FieldList& fields, const std::string& name)
{
    holds(
        fields.find(name) == fields.findAll(name).front(), "find() returns the first of findAll()");
    auto members = fields.listMembers(name);
    checkMembersOf(fields.findAll(name), members);
    // hasMember() splits the whole list each time, so only a few members are checked.
    members.resize(std::min<std::size_t>(members.size(), 8));
    for (const std::string& member : members)
    {
        holds(!member.empty() && Wire::trimmed(member) == member, "a member is trimmed");
        holds(member.find(',') == std::string::npos || member.find('"') != std::string::npos,
            "a comma in a member is quoted");
        holds(fields.hasMember(name, member), "hasMember() finds the members of listMembers()");
    }
}

/// The forwarded fields are fields of the list, in the same order, and none of them is hop-by-hop.
void checkEndToEnd(const FieldList& fields)
{
    const FieldList forwarded = endToEndFields(fields);
    auto next = fields.begin();
    for (const Field& field : forwarded)
    {
        next = std::find_if(next, fields.end(),
            [&](const Field& received)
            { return received.name == field.name && received.value == field.value; });
        holds(next != fields.end(), "only received fields are forwarded, in the same order");
        ++next;
        holds(!fields.hasMember("Connection", field.name),
            "a field that Connection names is not forwarded");
    }
    for (const char* name : {"Connection", "Keep-Alive", "TE", "Transfer-Encoding", "Upgrade"})
        holds(!forwarded.find(name), std::string(name) + " is not forwarded");
    sameFields(endToEndFields(forwarded), forwarded, "filtering again removes nothing more");
}

} // namespace

void checkFields(const FieldList& fields)
{
    for (const Field& field : fields)
        checkOneField(field);
    checkEndToEnd(fields);
    sameFields(FieldList::parse(formatted(fields)), fields,
        "formatted and parsed again, the fields are the same");
    FieldList rest = fields;
    while (rest.begin() != rest.end())
    {
        const std::string name = rest.begin()->name;
        checkName(fields, name);
        rest.remove(name);
        holds(!rest.find(name), "a removed field is gone");
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
