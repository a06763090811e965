#pragma once

#include "http/FieldList.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// The identifier of one version of a representation: `"v1"`, or `W/"v1"` if it is weak. Versions
/// whose differences do not matter may share a weak entity tag (RFC 9110 section 8.8.3).
struct EntityTag
{
    bool weak = false;
    std::string opaque; ///< with its quotation marks
};

/// Parses a single entity tag; returns std::nullopt if the text is not one, or has anything around
/// it. The `W` must be a capital letter. Between its quotation marks an entity tag has no space,
/// control character or quotation mark, and a backslash is a character like any other.
std::optional<EntityTag> parseEntityTag(std::string_view text);

/// The entity tag in the ETag field; std::nullopt if the field is absent or invalid.
std::optional<EntityTag> entityTag(const FieldList& fields);

/// The entity tags of a comma-separated list, such as the value of If-None-Match (RFC 9110 section
/// 13.1.2). A comma between quotation marks does not separate, nor does any comma after a quotation
/// mark that is never closed. Members that are not entity tags, such as `*`, are ignored.
std::vector<EntityTag> parseEntityTags(std::string_view list);

/// Strong comparison: whether the tags are identical and neither is weak (RFC 9110 section
/// 8.8.3.2).
bool strongMatch(const EntityTag& one, const EntityTag& other);

/// Weak comparison: whether the tags are identical, apart from being weak or not (RFC 9110 section
/// 8.8.3.2).
bool weakMatch(const EntityTag& one, const EntityTag& other);

} // namespace proxy
