#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace proxy
{

/// A number that is written with digits alone: no sign, no blank, no comma, nothing behind it.
/// Nothing, if the text is not such a number or does not fit into 64 bits. The number readers of
/// the library take `+5`, ` 5` and `5,000` too; two programs that read one length differently can
/// be made to disagree about where a message ends.
std::optional<std::uint64_t> parseDecimal(std::string_view digits);
std::optional<std::uint64_t> parseHexadecimal(std::string_view digits);

/// A number of seconds as caches have them in their fields (delta-seconds, RFC 9111 section 1.2.2):
/// digits alone. Nothing, if it is anything else; one that is too large counts as `longestDelta`.
std::optional<std::chrono::seconds> parseDeltaSeconds(std::string_view digits);

/// 2^31 seconds.
inline constexpr std::chrono::seconds longestDelta{std::int64_t{1} << 31};

} // namespace proxy
