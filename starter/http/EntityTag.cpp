// Entity tags look like quoted strings, but a backslash in them escapes nothing. So splitList(),
// which knows quoted strings, cannot split a list of them.

#include "http/EntityTag.h"

#include "http/Grammar.h"

#include <algorithm>

namespace proxy
{

namespace
{

/// The position of the next comma that is not between quotation marks, or the end of the list.
std::size_t endOfMember(std::string_view list)
{
    bool quoted = false;
    const auto end = std::find_if(list.begin(), list.end(),
        [&quoted](char c)
        {
            if (c == '"')
                quoted = !quoted;
            return c == ',' && !quoted;
        });
    return static_cast<std::size_t>(end - list.begin());
}

} // namespace

std::optional<EntityTag> parseEntityTag(std::string_view text)
{
    const bool weak = text.starts_with("W/");
    const auto opaque = text.substr(weak ? 2 : 0);
    if (opaque.size() < 2 || opaque.front() != '"' || opaque.back() != '"')
        return std::nullopt;
    const auto inside = opaque.substr(1, opaque.size() - 2);
    if (hasSpaceOrControl(inside) || inside.find('"') != std::string_view::npos)
        return std::nullopt;
    return EntityTag{weak, std::string(opaque)};
}

std::optional<EntityTag> entityTag(const FieldList& fields)
{
    const auto text = fields.find("ETag");
    return text ? parseEntityTag(*text) : std::nullopt;
}

std::vector<EntityTag> parseEntityTags(std::string_view list)
{
    std::vector<EntityTag> result;
    while (!list.empty())
    {
        const auto end = endOfMember(list);
        if (auto tag = parseEntityTag(trimmed(list.substr(0, end))))
            result.push_back(std::move(*tag));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return result;
}

bool strongMatch(const EntityTag& one, const EntityTag& other)
{
    return !one.weak && !other.weak && one.opaque == other.opaque;
}

bool weakMatch(const EntityTag& one, const EntityTag& other)
{
    return one.opaque == other.opaque;
}

} // namespace proxy
