#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace proxy
{

/// Parses a number that consists of digits only: no sign, no space, no comma, no trailing text.
/// Returns std::nullopt for any other text, and for a number of more than 64 bits. The functions of
/// the libraries also accept `+5` and ` 5` (strtoull) or `5,000` (Poco); but two programs that read
/// one length differently can be made to disagree about where a message ends.
std::optional<std::uint64_t> parseDecimal(std::string_view digits);
std::optional<std::uint64_t> parseHexadecimal(std::string_view digits);

/// Parses the number of a port, from 1 to 65535, in the same way.
std::optional<std::uint16_t> parsePort(std::string_view digits);

/// Like parseDecimal(), but returns 2^64 - 1 for every larger number.
std::optional<std::uint64_t> parseSaturated(std::string_view digits);

/// Parses delta-seconds, a number of seconds in a field for caches (RFC 9111 section 1.2.2): digits
/// only. Returns std::nullopt for any other text, and `longestDelta` for every larger number.
std::optional<std::chrono::seconds> parseDeltaSeconds(std::string_view digits);

/// 2^31 seconds, which is about 68 years.
inline constexpr std::chrono::seconds longestDelta{std::int64_t{1} << 31};

} // namespace proxy
