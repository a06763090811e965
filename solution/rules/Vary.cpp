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

/// Fields whose members mean the same in any case.
bool isAcceptOfNames(const std::string& name)
{
    return isOneOf(name, {"Accept-Charset", "Accept-Encoding", "Accept-Language"});
}

/// The member without the optional whitespace around its semicolons, and in lower case if case
/// means nothing. A quoted string stays as it is.
std::string normalisedMember(std::string_view member, bool hasCase)
{
    std::string result;
    while (!member.empty())
    {
        const bool isQuote = member.front() == '"';
        // The rest may mean anything if a quotation mark is never closed.
        const auto size = isQuote ? quotedStringLength(member).value_or(member.size())
                                  : std::min(member.find_first_of("\";"), member.size());
        const std::string part(member.substr(0, size));
        result += isQuote || hasCase ? part : Poco::toLower(part);
        member.remove_prefix(size);
        if (!member.starts_with(';'))
            continue;
        result.resize(result.find_last_not_of(" \t") + 1);
        result += ';';
        member.remove_prefix(1);
        member.remove_prefix(std::min(member.find_first_not_of(" \t"), member.size()));
    }
    return result;
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

bool matchesNoRequest(const FieldList& response, const FieldList& request)
{
    // Each of them is looked up in every request for this URI, and compared with what is stored.
    // How many there are is for the origin to choose, and how long they are, for a client.
    constexpr std::size_t most = 32;
    const auto names = response.listMembers("Vary");
    if (names.size() > most)
        return true;
    std::size_t size = 0;
    return std::any_of(names.begin(), names.end(),
        [&](const std::string& name)
        {
            size += name.size() + normalisedValue(request, name).value_or("").size();
            return name == "*" || !isToken(name) || size > longestSelection;
        });
}

bool selectsStored(const CacheResponse& stored, const FieldList& request)
{
    // Fill in start: 7.4 selectsStored
    const auto names = stored.fields.listMembers("Vary");
    return std::all_of(names.begin(), names.end(),
        [&](const std::string& name) {
            return name != "*" &&
                   normalisedValue(request, name) == stored.selectingFields.find(name);
        });
    // Fill in else
    // // A response that depends on fields of the request answers none.
    // fallBack("7.4 selectsStored");
    // return !stored.fields.find("Vary");
    // Fill in end: 7.4
}

std::optional<std::string> normalisedValue(const FieldList& fields, const std::string& name)
{
    if (!fields.find(name))
        return std::nullopt;
    const bool isAccept = sameName(name, "Accept");
    const bool isKnown = isAccept || isAcceptOfNames(name);
    std::vector<std::string> parts = isKnown ? fields.listMembers(name) : fields.findAll(name);
    if (isKnown)
        for (std::string& member : parts)
            member = normalisedMember(member, isAccept);
    // Without the space that is left if the last line is empty: a field value never ends in one.
    return std::string(trimmed(Poco::cat(std::string(", "), parts.begin(), parts.end())));
}

} // namespace proxy
