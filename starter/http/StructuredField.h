#pragma once

#include "http/StructuredReader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proxy
{

/// One member of a dictionary: `max-age=60`. A key without a value means true.
struct DictionaryMember
{
    std::string key;
    BareItem value;
};

/// Parses a dictionary of structured field values (RFC 8941 section 3.2), which is the form of
/// CDN-Cache-Control (RFC 9213). A single error invalidates the whole field: returns std::nullopt.
/// Two programs that repaired it in different ways would understand two different fields.
/// A repeated key has its last value, in the place of its first. Parameters are parsed and dropped.
/// An empty text is an empty dictionary.
std::optional<std::vector<DictionaryMember>> parseDictionary(std::string_view text);

} // namespace proxy
