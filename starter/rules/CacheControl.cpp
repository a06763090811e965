// Cache directives, in the three fields that carry them: Cache-Control, Pragma and
// CDN-Cache-Control.

#include "rules/CacheControl.h"

#include "http/Grammar.h"
#include "http/Number.h"

#include <Poco/String.h>

#include <algorithm>

namespace proxy
{

CacheControl CacheControl::ofRequest(const FieldList& fields)
{
    CacheControl result = ofField(fields, "Cache-Control");
    if (!fields.find("Cache-Control") && ofField(fields, "Pragma").has("no-cache"))
        result._directives.push_back({"no-cache", std::nullopt});
    return result;
}

CacheControl CacheControl::ofResponse(const FieldList& fields, Audience audience)
{
    if (audience == Audience::everyCache)
        return ofField(fields, "Cache-Control");
    const auto lines = fields.findAll("CDN-Cache-Control");
    auto targeted =
        parseTargetedDirectives(Poco::cat(std::string(", "), lines.begin(), lines.end()));
    if (!targeted)
        return ofField(fields, "Cache-Control");
    CacheControl result;
    result._directives = std::move(*targeted);
    result._targeted = true;
    return result;
}

CacheControl CacheControl::ofField(const FieldList& fields, std::string_view name)
{
    CacheControl result;
    for (const Field& field : fields)
        if (sameName(field.name, name))
            for (Directive& directive : parseDirectives(field.value))
                result._directives.push_back(std::move(directive));
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
        { return sameName(directive.name, name) && !directive.argument; });
}

bool CacheControl::permits(std::string_view name) const
{
    return std::any_of(_directives.begin(), _directives.end(),
        [name](const Directive& directive)
        { return sameName(directive.name, name) && directive.permits(); });
}

std::optional<std::chrono::seconds> CacheControl::seconds(std::string_view name) const
{
    const auto restrictive = name == "min-fresh" ? longestDelta : std::chrono::seconds(0);
    for (const Directive& directive : _directives)
        if (sameName(directive.name, name))
            return parseDeltaSeconds(directive.argument.value_or("")).value_or(restrictive);
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
