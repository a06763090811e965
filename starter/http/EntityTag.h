#pragma once

#include "http/FieldList.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// A name for one state of a representation: `"v1"`, or `W/"v1"` if it is weak, so that two states
/// may share it which differ in ways that do not matter (RFC 9110 section 8.8.3).
struct EntityTag
{
    bool weak = false;
    std::string opaque; ///< with its quotes
};

/// Exactly one entity tag, with nothing before and nothing behind it. The `W` is a capital letter;
/// between the quotes there is no blank and no quote, and a backslash is a character like others.
std::optional<EntityTag> parseEntityTag(std::string_view text);

/// The ETag of a message. Nothing, if it has none, or that is no entity tag.
std::optional<EntityTag> entityTag(const FieldList& fields);

/// The entity tags of a comma-separated list, such as the value of If-None-Match (RFC 9110 section
/// 13.1.2). A comma inside the quotes belongs to its tag, and so it does behind a quote whose other
/// half is missing. Members that are no entity tags are passed over, `*` among them.
std::vector<EntityTag> parseEntityTags(std::string_view list);

/// Whether the tags are the same byte for byte: the same text, and neither is weak (RFC 9110
/// section 8.8.3.2).
bool strongMatch(const EntityTag& one, const EntityTag& other);

/// Whether the tags are the same for those who do not mind weakness (RFC 9110 section 8.8.3.2).
bool weakMatch(const EntityTag& one, const EntityTag& other);

} // namespace proxy
