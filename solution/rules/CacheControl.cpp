// Cache directives, in the three fields that carry them: Cache-Control, Pragma and
// CDN-Cache-Control.

#include "rules/CacheControl.h"

#include "http/Grammar.h"
#include "http/Number.h"
#include "http/StructuredField.h"

#include <Poco/String.h>

#include <algorithm>

namespace proxy
{

namespace
{

/// The argument that a member of a dictionary has as a directive. `private` and `no-cache` take
/// field names, all others a number; a value of the wrong type counts as an empty argument.
std::string argumentOf(const DictionaryMember& member)
{
    const auto* number = std::get_if<std::int64_t>(&member.value);
    if (member.key == "private" || member.key == "no-cache")
        return number ? "" : std::get<std::string>(member.value);
    return number ? std::to_string(*number) : "";
}

} // namespace

CacheControl CacheControl::ofRequest(const FieldList& fields)
{
    CacheControl result = ofField(fields);
    if (!fields.find("Cache-Control") && fields.hasMember("Pragma", "no-cache"))
        result._directives.push_back({"no-cache", std::nullopt});
    return result;
}

CacheControl CacheControl::ofResponse(const FieldList& fields, Audience audience)
{
    auto targeted = audience == Audience::cdn ? ofTargetedField(fields) : std::nullopt;
    return targeted ? std::move(*targeted) : ofField(fields);
}

CacheControl CacheControl::ofField(const FieldList& fields)
{
    CacheControl result;
    for (const std::string& member : fields.listMembers("Cache-Control"))
        result._directives.push_back(parseDirective(member));
    return result;
}

std::optional<CacheControl> CacheControl::ofTargetedField(const FieldList& fields)
{
    const auto lines = fields.findAll("CDN-Cache-Control");
    const auto members = parseDictionary(Poco::cat(std::string(", "), lines.begin(), lines.end()));
    if (!members || members->empty())
        return std::nullopt;
    CacheControl result;
    result._targeted = true;
    for (const DictionaryMember& member : *members)
    {
        if (const bool* flag = std::get_if<bool>(&member.value); !flag)
            result._directives.push_back({member.key, argumentOf(member)});
        else if (*flag)
            result._directives.push_back({member.key, std::nullopt});
    }
    return result;
}

CacheControl::Directive CacheControl::parseDirective(std::string_view text)
{
    const auto equals = std::min(text.find('='), text.size());
    Directive result{std::string(trimmed(text.substr(0, equals))), std::nullopt};
    if (equals == text.size())
        return result;
    auto argument = text.substr(equals + 1);
    if (argument.size() >= 2 && argument.front() == '"' && argument.back() == '"')
        argument = argument.substr(1, argument.size() - 2);
    // The grammar allows no space before the equals sign. One in front of the argument makes it an
    // invalid number.
    result.argument = (result.name.size() == equals ? "" : " ") + std::string(argument);
    return result;
}

bool CacheControl::has(std::string_view name) const
{
    return std::any_of(_directives.begin(), _directives.end(),
        [name](const Directive& directive) { return sameName(directive.name, name); });
}

bool CacheControl::hasAlone(std::string_view name) const
{
    return std::any_of(_directives.begin(), _directives.end(),
        [name](const Directive& directive)
        { return sameName(directive.name, name) && directive.argument.value_or("").empty(); });
}

std::optional<std::chrono::seconds> CacheControl::seconds(std::string_view name) const
{
    for (const Directive& directive : _directives)
        if (sameName(directive.name, name))
            return parseDeltaSeconds(directive.argument.value_or(""))
                .value_or(std::chrono::seconds(0));
    return std::nullopt;
}

std::vector<std::string> CacheControl::fieldNames(std::string_view name) const
{
    std::vector<std::string> result;
    for (const Directive& directive : _directives)
        if (directive.argument && sameName(directive.name, name))
            for (const std::string_view field : splitList(*directive.argument))
                result.emplace_back(field);
    return result;
}

} // namespace proxy
