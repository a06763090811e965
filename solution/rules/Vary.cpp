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
    static constexpr std::string_view known[] = {
        "Accept-Charset", "Accept-Encoding", "Accept-Language"};
    return std::any_of(std::begin(known), std::end(known),
        [&name](std::string_view field) { return sameName(field, name); });
}

/// The member without the optional whitespace around its semicolons, and in lower case if case
/// means nothing. A quoted string stays as it is.
std::string normalisedMember(std::string_view member, bool hasCase)
{
    std::string result;
    bool quoted = false;
    while (!member.empty())
    {
        const bool escapes = quoted && member.front() == '\\' && member.size() > 1;
        const std::string_view next = member.substr(0, escapes ? 2 : 1);
        member.remove_prefix(next.size());
        if (next == "\"")
            quoted = !quoted;
        if (next == ";" && !quoted)
        {
            result.resize(result.find_last_not_of(" \t") + 1);
            member.remove_prefix(std::min(member.find_first_not_of(" \t"), member.size()));
        }
        result += quoted || hasCase ? std::string(next) : Poco::toLower(std::string(next));
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

bool matchesNoRequest(const FieldList& response)
{
    // Each of them is looked up in the request, and whoever sends one chooses how many there are.
    constexpr std::size_t most = 32;
    const auto names = response.listMembers("Vary");
    return names.size() > most ||
           std::any_of(names.begin(), names.end(),
               [](const std::string& name) { return name == "*" || !isToken(name); });
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
    // // Every request for the URI selects the response.
    // fallBack("7.4 selectsStored");
    // return true;
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
