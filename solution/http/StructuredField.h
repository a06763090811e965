#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace proxy
{

/// The value of a member, as far as a cache can use it: a Boolean, an Integer, or the text of
/// anything else. A String is without its quotes and backslashes; a Token, a Decimal, a Byte
/// Sequence and an Inner List (with its brackets) are as they stand.
using BareItem = std::variant<bool, std::int64_t, std::string>;

/// One member of a dictionary: `max-age=60`. A key alone stands for true.
struct DictionaryMember
{
    std::string key;
    BareItem value;
};

/// Reads a dictionary of structured field values (RFC 8941 section 3.2), which is what
/// CDN-Cache-Control holds (RFC 9213). With one mistake in it the whole field is nothing: two
/// readers that mend differently would understand two fields.
/// A key that is there twice has its last value, in the place of the first. Parameters are read,
/// and left out. An empty text is an empty dictionary.
std::optional<std::vector<DictionaryMember>> parseDictionary(std::string_view text);

} // namespace proxy
