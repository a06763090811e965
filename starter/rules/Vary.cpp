// One URI, several responses: which of them does a request select?

#include "rules/Vary.h"

#include "FillIn.h"
#include "http/Grammar.h"

#include <Poco/String.h>

#include <algorithm>

namespace proxy
{

namespace
{

/// Fields whose members mean the same in any order and case.
bool isAcceptOfNames(const std::string& name)
{
    static constexpr std::string_view known[] = {
        "Accept-Charset", "Accept-Encoding", "Accept-Language"};
    return std::any_of(std::begin(known), std::end(known),
        [&name](std::string_view field) { return sameName(field, name); });
}

/// The members in a form that is equal for lists with the same meaning.
std::vector<std::string> normalisedMembers(std::vector<std::string> members, bool hasCase)
{
    for (std::string& member : members)
    {
        std::erase_if(member, [](char c) { return c == ' ' || c == '\t'; });
        if (!hasCase)
            Poco::toLowerInPlace(member);
    }
    std::sort(members.begin(), members.end());
    return members;
}

} // namespace

FieldList selectingFields(const FieldList& response, const FieldList& request)
{
    FieldList result;
    for (const std::string& name : response.listMembers("Vary"))
        if (auto value = normalisedValue(request, name))
            result.add(name, std::move(*value));
    return result;
}

bool selectsStored(const CacheResponse& stored, const FieldList& request)
{
    // Fill in start: 7.4 selectsStored
    // Every request for the URI selects the response.
    fallBack("7.4 selectsStored");
    return true;
    // Fill in end: 7.4
}

std::optional<std::string> normalisedValue(const FieldList& fields, const std::string& name)
{
    if (!fields.find(name))
        return std::nullopt;
    std::vector<std::string> lines = fields.findAll(name);
    const bool isAccept = sameName(name, "Accept");
    if (isAccept || isAcceptOfNames(name))
        lines = normalisedMembers(fields.listMembers(name), isAccept);
    return Poco::cat(std::string(", "), lines.begin(), lines.end());
}

} // namespace proxy
