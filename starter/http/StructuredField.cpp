// Dictionaries of structured field values. A syntax error anywhere ends the parsing of the whole
// field, so it is thrown; the exception does not leave this file.

#include "http/StructuredField.h"

#include <map>
#include <utility>

namespace proxy
{

namespace
{

void skipParameters(StructuredReader& reader)
{
    while (reader.skip(';'))
    {
        reader.takeAll(" ");
        reader.takeKey();
        if (reader.skip('='))
            reader.takeBareItem();
    }
}

std::string takeInnerList(StructuredReader& reader)
{
    const auto start = reader.rest();
    reader.expect('(');
    reader.takeAll(" ");
    while (!reader.skip(')'))
    {
        reader.takeBareItem();
        skipParameters(reader);
        if (reader.takeAll(" ").empty() && !reader.nextIsOneOf(")"))
            throw StructuredReader::SyntaxError();
    }
    return std::string(start.substr(0, start.size() - reader.rest().size()));
}

DictionaryMember takeMember(StructuredReader& reader)
{
    DictionaryMember member{reader.takeKey(), true};
    if (reader.skip('='))
        member.value = reader.nextIsOneOf("(") ? takeInnerList(reader) : reader.takeBareItem();
    skipParameters(reader);
    return member;
}

std::vector<DictionaryMember> takeDictionary(StructuredReader reader)
{
    std::vector<DictionaryMember> members;
    std::map<std::string, std::size_t> positions;
    reader.takeAll(" ");
    while (!reader.rest().empty())
    {
        DictionaryMember member = takeMember(reader);
        const auto [known, isNew] = positions.try_emplace(member.key, members.size());
        if (isNew)
            members.push_back(std::move(member));
        else
            members[known->second] = std::move(member);
        reader.takeAll(" \t");
        if (reader.rest().empty())
            break;
        reader.expect(',');
        reader.takeAll(" \t");
        if (reader.rest().empty())
            throw StructuredReader::SyntaxError();
    }
    return members;
}

} // namespace

std::optional<std::vector<DictionaryMember>> parseDictionary(std::string_view text)
try
{
    return takeDictionary(StructuredReader(text));
}
catch (const StructuredReader::SyntaxError&)
{
    return std::nullopt;
}

} // namespace proxy
