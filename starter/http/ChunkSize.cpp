// The size of a chunk, and what may follow it on its line:
//
//     chunk-size *( BWS ";" BWS name [ BWS "=" BWS ( token / quoted-string ) ] )
//
// All of the line is checked, although only the size is used: a line that two programs read
// differently is how a second request is smuggled past one of them (RFC 9112 section 11.2).

#include "http/ChunkSize.h"

#include "http/Grammar.h"
#include "http/Number.h"

#include <algorithm>

namespace proxy
{

namespace
{

void skipWhitespace(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// Skips the character, with the whitespace around it; returns false if it does not come next.
bool skip(std::string_view& text, char c)
{
    std::string_view rest = text;
    skipWhitespace(rest);
    if (!rest.starts_with(c))
        return false;
    rest.remove_prefix(1);
    skipWhitespace(rest);
    text = rest;
    return true;
}

bool skipToken(std::string_view& text)
{
    const auto* const end = std::find_if_not(text.begin(), text.end(), isTokenCharacter);
    const auto length = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(length);
    return length > 0;
}

bool skipQuotedString(std::string_view& text)
{
    const auto length = quotedStringLength(text);
    if (!length || hasControl(text.substr(0, *length)))
        return false;
    text.remove_prefix(*length);
    return true;
}

bool skipExtension(std::string_view& text)
{
    if (!skip(text, ';') || !skipToken(text))
        return false;
    return !skip(text, '=') || skipQuotedString(text) || skipToken(text);
}

} // namespace

std::optional<std::uint64_t> parseChunkSize(std::string_view line)
{
    const auto digits = line.substr(0, line.find_first_of("; \t"));
    std::string_view extensions = line.substr(digits.size());
    while (!extensions.empty())
        if (!skipExtension(extensions))
            return std::nullopt;
    return parseHexadecimal(digits);
}

} // namespace proxy
