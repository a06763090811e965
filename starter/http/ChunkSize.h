#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace proxy
{

/// Parses the line before the data of a chunk, given without its CRLF, and returns the size, in
/// bytes: `1a`, or `1a;name=value`, with chunk extensions, which have no meaning for this proxy
/// (RFC 9112 section 7.1). Returns std::nullopt if the line violates the grammar, and if the size
/// has more than 64 bits. Whitespace is allowed around the semicolon and the equals sign of an
/// extension, and nowhere else.
std::optional<std::uint64_t> parseChunkSize(std::string_view line);

} // namespace proxy
